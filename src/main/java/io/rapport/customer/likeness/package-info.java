/**
 * How alike two people in customer files are: their fields brought into one form, and compared field by field. Pure:
 * no database, no container, no clock.
 */
@NamedInterface("likeness")
@NullMarked
package io.rapport.customer.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
