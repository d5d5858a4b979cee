package io.rapport.sla;

import io.rapport.kernel.RequestId;
import io.rapport.sla.calendar.Target;
import io.rapport.sla.ledger.Clocks;
import io.rapport.sla.ledger.What;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what another tool had promised before the case came here. Told again, it changes nothing more. Works in the
 * caller's transaction where there is one.
 */
@Service
@Transactional
public class PromisesElsewhere {

    /** The calendar in which business time is plain time, so that a due moment needs no hours to be written by. */
    private static final String AROUND_THE_CLOCK = "always";

    /** Stands in the ledger where the rule of a table stands otherwise. */
    private static final String TAKEN_OVER = "taken-over";

    private final Clocks clocks;

    PromisesElsewhere(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * This clock is due then, whatever the table promised; the ledger says so from the clock's start on. Nothing happens
     * to a clock that is met or stopped.
     *
     * @param dueAt before the start of the clock, it is due at once
     */
    public void due(RequestId request, SlaClock which, Instant dueAt) {
        clocks.find(request, which).ifPresent(clock -> {
            var start = clock.ledger().startedAt();
            var time = dueAt.isBefore(start) ? Duration.ZERO : Duration.between(start, dueAt);
            var aim = new Clocks.Aim(Target.parse(time.toString()), AROUND_THE_CLOCK, TAKEN_OVER, 0);
            clocks.aim(clock, start, aim, TAKEN_OVER);
        });
    }

    /** The other tool promised nothing: the clocks that the table started stop where they started. */
    public void nothing(RequestId request) {
        clocks.note(clocks.of(request).stream()
                .filter(clock -> clock.state().isOpen())
                .map(clock ->
                        new Clocks.Step(clock, What.STOPPED, clock.ledger().startedAt(), TAKEN_OVER))
                .toList());
    }
}
