/**
 * Retention: what is past its period is deleted in the night, and a report says what was and what was not. Periods and
 * grounds stand in {@code dmn/customer/retention.dmn}; a room that keeps something about a customer offers it as {@link
 * io.rapport.customer.retention.RetainedItems}.
 */
@NamedInterface("retention")
@NullMarked
package io.rapport.customer.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
