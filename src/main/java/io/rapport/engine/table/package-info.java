/** What a decision table must hold to, so that it answers when it is asked and not only when it is deployed. */
@NullMarked
package io.rapport.engine.table;

import org.jspecify.annotations.NullMarked;
