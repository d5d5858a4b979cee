/**
 * How a business calendar is kept and counts; used through {@code BusinessCalendars} only. Other rooms meet what it tells:
 * {@link io.rapport.sla.calendar.Opening} and {@link io.rapport.sla.calendar.CalendarChanged}.
 */
@NamedInterface("calendar")
@NullMarked
package io.rapport.sla.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
