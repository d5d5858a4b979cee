/**
 * Calendars as they are kept: version by version, from the configuration and with the closing days that people add while
 * we run; used through {@code BusinessCalendars}, changed through {@code CalendarBook}.
 */
@NullMarked
package io.rapport.sla.book;

import org.jspecify.annotations.NullMarked;
