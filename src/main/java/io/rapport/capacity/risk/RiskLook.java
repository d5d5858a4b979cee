package io.rapport.capacity.risk;

import io.rapport.capacity.CapacityPolicy;
import io.rapport.capacity.Loads;
import io.rapport.capacity.Workload;
import io.rapport.engine.recurring.Recurring;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.standing.OpenClock;
import io.rapport.sla.standing.PromiseClocksNow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look at every running clock, taken each minute: is what is left enough for what its work needs? Each warning is
 * written in a transaction of its own, so that one case that cannot be followed up does not silence the others.
 */
@Component
class RiskLook implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(RiskLook.class);

    private final PromiseClocksNow clocks;
    private final Warnings warnings;
    private final RiskTable table;
    private final Loads loads;
    private final Workload workload;
    private final BusinessCalendars calendars;
    private final CapacityPolicy policy;
    private final Clock clock;

    RiskLook(
            PromiseClocksNow clocks,
            Warnings warnings,
            RiskTable table,
            Loads loads,
            Workload workload,
            BusinessCalendars calendars,
            CapacityPolicy policy,
            Clock clock) {
        this.clocks = clocks;
        this.warnings = warnings;
        this.table = table;
        this.loads = loads;
        this.workload = workload;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promise-risk";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var open = clocks.open();
        warnings.settle(open, now);
        var known = warnings.known(now);
        var outlooks = new Outlooks(loads, calendars, policy, Line.of(workload.open(), open), now);
        var verdicts = table.now();
        open.stream()
                .filter(each -> each.isRunningAt(now) && !known.contains(each.key()))
                .forEach(each -> look(each, outlooks, verdicts, now));
    }

    private void look(
            OpenClock each, Outlooks outlooks, Function<RiskTable.Question, RiskTable.Verdict> verdicts, Instant now) {
        try {
            var outlook = outlooks.of(each);
            var verdict = verdicts.apply(
                    new RiskTable.Question(outlook.ratio(), each.key().clock(), each.tier()));
            if (verdict.atRisk()) {
                warnings.warn(each, outlook, verdict, now);
            }
        } catch (RuntimeException notNow) {
            LOG.warn(
                    "Could not look whether the clock {} of {} is at risk; it is tried again in a minute.",
                    each.key().clock().code(),
                    each.key().request(),
                    notNow);
        }
    }
}
