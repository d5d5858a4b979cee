/** Which pairs of records are worth comparing, so that the work grows with the records and not with their square. */
@NullMarked
package io.rapport.customer.blocking;

import org.jspecify.annotations.NullMarked;
