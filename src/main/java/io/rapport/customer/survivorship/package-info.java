/**
 * Which values count when two customers who were merged said different things, by {@code
 * dmn/customer/survivorship.dmn}. Nothing is overwritten: parted again, each has what they had.
 */
@NamedInterface("survivorship")
@NullMarked
package io.rapport.customer.survivorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
