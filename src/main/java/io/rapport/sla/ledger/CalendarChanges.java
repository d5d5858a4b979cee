package io.rapport.sla.ledger;

import io.rapport.sla.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts on by the new hours what is open, in the transaction in which the calendar changes. */
@Component
class CalendarChanges {

    private final Clocks clocks;

    CalendarChanges(Clocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void on(CalendarChanged changed) {
        clocks.calendarChanged(changed.calendar(), changed.to(), changed.at());
    }
}
