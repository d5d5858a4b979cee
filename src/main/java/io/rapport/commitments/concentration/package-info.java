/** What hangs on one person: who leaves must not take a customer along. */
@NullMarked
package io.rapport.commitments.concentration;

import org.jspecify.annotations.NullMarked;
