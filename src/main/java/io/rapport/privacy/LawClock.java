package io.rapport.privacy;

import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.sla.BusinessCalendars;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which law counts, and which times follow from it: the tables {@code privacyLaw} and {@code privacyClock}. */
@Component
class LawClock {

    /** How the fact catalogue calls the question of the law. */
    private static final String DECISION = "privacy-law";

    private static final String RESIDENCE = "residence";
    private static final String LAW = "privacyLaw";
    private static final String CLOCK = "privacyClock";

    private final Decisions tables;
    private final DecisionFacts facts;
    private final BusinessCalendars calendars;

    LawClock(Decisions tables, DecisionFacts facts, BusinessCalendars calendars) {
        facts.require(DECISION, List.of(RESIDENCE));
        this.tables = tables;
        this.facts = facts;
        this.calendars = calendars;
    }

    /** @param remindBefore how long before a due time people are reminded, as the table writes it */
    record Times(
            String law,
            String lawReason,
            @Nullable Instant confirmDue,
            Instant answerDue,
            Instant latestDue,
            String remindBefore,
            String ground,
            String zone) {}

    Times of(PrivacyRequest request) {
        var law = tables.decide(LAW, Map.of("declaredLaw", request.declaredLaw(), "residence", residence(request)));
        var clock = tables.decide(
                CLOCK, Map.of("law", law.text("law"), "kind", request.kind().code()));
        var calendar = calendars.get(clock.text("calendar"));
        var rolls = Boolean.parseBoolean(clock.text("rollsToWorkingDay"));
        var confirm = Integer.parseInt(clock.text("confirmBusinessDays"));
        var days = Integer.parseInt(clock.text("answerBusinessDays"));
        var received = request.receivedAt();
        period(clock, "remindBefore");
        return new Times(
                law.text("law"),
                law.text("reason"),
                confirm == 0 ? null : Deadlines.businessDays(received, confirm, calendar),
                days > 0
                        ? Deadlines.businessDays(received, days, calendar)
                        : Deadlines.after(received, period(clock, "answerWithin"), rolls, calendar),
                days > 0
                        ? Deadlines.businessDays(received, days, calendar)
                        : Deadlines.after(received, period(clock, "atMost"), rolls, calendar),
                clock.text("remindBefore"),
                clock.text("ground"),
                calendar.zone().getId());
    }

    /** As ISO 3166 writes it, with the state for the United States; {@code unknown} when nobody said. */
    private String residence(PrivacyRequest request) {
        return facts.of(request.customer(), DECISION).stream()
                .filter(fact -> fact.kind().kind().equals(RESIDENCE))
                .findFirst()
                .flatMap(fact -> fact.counts())
                .map(fact -> fact.value().strip().toUpperCase(Locale.ROOT))
                .orElse("unknown");
    }

    private static Period period(Decided clock, String output) {
        var text = clock.text(output);
        try {
            return Period.parse(text);
        } catch (DateTimeException notAPeriod) {
            throw new UnreadableTime(clock.rule(), output, text);
        }
    }

    /** A cell of the clock table that is no period. */
    static final class UnreadableTime extends Problem {
        private static final long serialVersionUID = 1L;

        UnreadableTime(String rule, String output, String text) {
            super(
                    Kind.CONFLICT,
                    "privacy/unreadable-time",
                    "Rule '%s' of table '%s' says '%s' for '%s'; write months or days like P1M or P45D."
                            .formatted(rule, CLOCK, text, output));
        }
    }
}
