/** How a business calendar is read and counts; used through {@code BusinessCalendars} only. */
@NullMarked
package io.rapport.sla.calendar;

import org.jspecify.annotations.NullMarked;
