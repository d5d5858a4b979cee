/**
 * What we promise and until when: business calendars, and the clocks of each promise.
 *
 * <p><b>Promise.</b> One due time per clock, counted in the business time of one calendar. Timers, task due dates and
 * reports ask here and never count themselves.
 * <p><b>Model.</b> {@code dmn/sla/service-level.dmn}.
 * <p><b>Front door.</b> {@link io.rapport.sla.Promises}, {@link io.rapport.sla.BusinessCalendars}.
 */
@ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {"kernel", "engine", "access"})
@NullMarked
package io.rapport.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
