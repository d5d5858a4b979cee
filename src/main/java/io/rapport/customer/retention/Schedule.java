package io.rapport.customer.retention;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The periods of the table {@code retention}, as they stand when a night begins. */
public final class Schedule {

    /** The class of the customer as such: the name, the identifiers, and facts of the same class. */
    public static final String CUSTOMER_RECORD = "customer-record";

    private static final String TABLE = "retention";
    /** A month has not always as many days: whoever may be due is looked at a little early, and then exactly. */
    private static final int MARGIN_DAYS = 4;

    /** @param keepsNewest whether the newest of its kind stays, whatever its age */
    record Rule(StartEvent start, Period period, boolean keepsNewest) {

        boolean isOver(Instant started, Instant now) {
            return !started.atZone(ZoneOffset.UTC).plus(period).toInstant().isAfter(now);
        }

        @Override
        public String toString() {
            return start.code() + " " + period + (keepsNewest ? ", newest stays" : "");
        }
    }

    private final Map<String, List<Rule>> rules;

    private Schedule(Map<String, List<Rule>> rules) {
        this.rules = rules;
    }

    /**
     * Asks the table.
     *
     * @throws UnreadablePeriod when a rule's period is none
     * @throws Decided.NoAnswer when the table is not deployed or contradicts itself
     */
    public static Schedule of(Decisions tables, Collection<String> classes) {
        var rules = new TreeMap<String, List<Rule>>();
        for (var each : classes) {
            var found = new ArrayList<Rule>();
            for (var start : StartEvent.values()) {
                tables.find(TABLE, Map.of("retentionClass", each, "startEvent", start.code()))
                        .ifPresent(answer -> found.add(rule(start, answer)));
            }
            rules.put(each, found);
        }
        return new Schedule(rules);
    }

    private static Rule rule(StartEvent start, Decided answer) {
        var written = answer.text("period");
        try {
            var period = Period.parse(written);
            if (period.isNegative()) {
                throw new UnreadablePeriod(answer.rule(), written);
            }
            return new Rule(start, period, Boolean.parseBoolean(answer.text("keepsNewest")));
        } catch (DateTimeException notAPeriod) {
            throw new UnreadablePeriod(answer.rule(), written);
        }
    }

    /** Class to its rules in words; empty words for a class that no rule names, of which nothing is ever deleted. */
    public Map<String, String> words() {
        var words = new TreeMap<String, String>();
        rules.forEach(
                (each, of) -> words.put(each, of.stream().map(Rule::toString).collect(Collectors.joining("; "))));
        return words;
    }

    /** Class to the moment until which something must have happened to be due now by its own age. */
    public Map<String, Instant> until(Instant now) {
        var until = new HashMap<String, Instant>();
        rules.forEach((each, of) -> of.stream()
                .filter(rule -> rule.start() != StartEvent.RELATIONSHIP_ENDED)
                .map(rule -> now.atZone(ZoneOffset.UTC)
                        .minus(rule.period())
                        .plusDays(MARGIN_DAYS)
                        .toInstant())
                .max(Instant::compareTo)
                .ifPresent(at -> until.put(each, at)));
        return until;
    }

    /** Every class, whatever its age: for a customer who has left. */
    public Map<String, Instant> everything() {
        return rules.keySet().stream()
                .collect(Collectors.toMap(each -> each, each -> Instant.parse("9999-12-31T00:00:00Z")));
    }

    /** Whether a period that has started for the item is over. @param alsoStarted the events of the customer */
    public boolean isDue(RetainedItem item, Map<StartEvent, Instant> alsoStarted, Instant now) {
        var starts = new HashMap<>(alsoStarted);
        starts.putAll(item.starts());
        return isDue(item.retentionClass(), starts, item.newest(), now);
    }

    /** Whether one of the periods that started is over. @param newest whether a rule may let it stay for that */
    public boolean isDue(String retentionClass, Map<StartEvent, Instant> starts, boolean newest, Instant now) {
        return rules.getOrDefault(retentionClass, List.of()).stream()
                .filter(rule -> starts.containsKey(rule.start()))
                .filter(rule -> !(newest && rule.keepsNewest()))
                .anyMatch(rule -> rule.isOver(starts.get(rule.start()), now));
    }

    /** A rule whose period cannot be counted. */
    public static final class UnreadablePeriod extends Problem {
        private static final long serialVersionUID = 1L;

        UnreadablePeriod(String rule, String written) {
            super(
                    Kind.CONFLICT,
                    "customer/unreadable-period",
                    "Rule '%s' of the table 'retention' has the period '%s'; write years, months or days such as P3Y or P30D."
                            .formatted(rule, written));
        }
    }
}
