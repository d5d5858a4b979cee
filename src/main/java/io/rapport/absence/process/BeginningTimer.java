package io.rapport.absence.process;

import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks every half minute whether an absence has begun. */
@Component
class BeginningTimer implements Recurring {

    private final Beginnings beginnings;

    BeginningTimer(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return "absence";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        beginnings.look();
    }
}
