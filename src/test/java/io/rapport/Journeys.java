package io.rapport;

import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Follows a request through the real models. */
@Component
public class Journeys {

    private final ProcessEngine engine;
    private final EngineClock clock;

    Journeys(ProcessEngine engine, EngineClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Settles what is due and returns the journey as it stands. */
    public Journey follow(RequestId request) {
        return new Journey(engine, clock, request.value()).settled();
    }
}
