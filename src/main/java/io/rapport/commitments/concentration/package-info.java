/** What hangs on one person: who leaves must not take a customer along. */
@NamedInterface("concentration")
@NullMarked
package io.rapport.commitments.concentration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
