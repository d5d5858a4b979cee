/** What happens to what came in when its customer is erased, and how older ids became keyed hashes. */
@NullMarked
package io.rapport.intake.privacy;

import org.jspecify.annotations.NullMarked;
