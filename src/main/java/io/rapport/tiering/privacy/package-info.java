/** What happens to the inputs of tier decisions when a customer is erased, and how older ones were sealed. */
@NullMarked
package io.rapport.tiering.privacy;

import org.jspecify.annotations.NullMarked;
