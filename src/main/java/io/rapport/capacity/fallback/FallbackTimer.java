package io.rapport.capacity.fallback;

import io.rapport.capacity.Loads;
import io.rapport.capacity.Workload;
import io.rapport.engine.recurring.Recurring;
import io.rapport.kernel.TeamId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at every team each minute. */
@Component
class FallbackTimer implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackTimer.class);

    private final Fallback fallback;
    private final Loads loads;
    private final Workload workload;

    FallbackTimer(Fallback fallback, Loads loads, Workload workload) {
        this.fallback = fallback;
        this.loads = loads;
        this.workload = workload;
    }

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        loads.teams().forEach(this::look);
        workload.tidy();
    }

    private void look(TeamId team) {
        try {
            fallback.look(team);
        } catch (RuntimeException notNow) {
            LOG.warn("Could not look how busy {} is; it is tried again in a minute.", team, notNow);
        }
    }
}
