/** Tells {@code capacity} what becomes of the work on requests, and makes its read model again from the records. */
@NullMarked
package io.rapport.request.load;

import org.jspecify.annotations.NullMarked;
