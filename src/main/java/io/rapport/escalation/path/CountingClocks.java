package io.rapport.escalation.path;

import io.rapport.kernel.RequestId;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.standing.OpenClock;
import io.rapport.sla.standing.PromiseClocksNow;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether time goes by for what an escalation is about: at night most clocks stand still until the office opens. */
@Component
public class CountingClocks {

    private final PromiseClocksNow clocks;
    private final BusinessCalendars calendars;

    CountingClocks(PromiseClocksNow clocks, BusinessCalendars calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
    }

    /**
     * Whether one of these clocks counts at this moment: not met, not paused, and its calendar is open.
     *
     * @param codes of clocks
     */
    public boolean isAny(Set<String> codes, RequestId request, Instant at) {
        return !codes.isEmpty()
                && clocks.open(request).stream()
                        .filter(clock -> codes.contains(clock.key().clock().code()) && clock.pausedFor() == null)
                        .map(OpenClock::calendar)
                        .anyMatch(calendar -> calendars.get(calendar).isOpen(at));
    }
}
