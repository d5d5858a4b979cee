package io.rapport.customer.sources;

import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at the sources every few seconds, on every node that serves. */
@Component
class SourceTimer implements Recurring {

    private final Sources sources;

    SourceTimer(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        sources.look();
    }

    @Override
    public boolean isOnEveryNode() {
        return true;
    }
}
