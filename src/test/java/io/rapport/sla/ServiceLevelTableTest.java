package io.rapport.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every tier with every request type: which rule answers, and what it promises. */
@RapportTest
class ServiceLevelTableTest {

    /** A Monday, 08:00 in Berlin, with no holiday near. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T06:00:00Z");

    @Autowired
    Promises promises;

    @Autowired
    BusinessCalendars calendars;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "platinum, major-incident,     major-incident,              PT15M, PT4H,  always, 5,  30",
        "gold,     major-incident,     major-incident,              PT15M, PT4H,  always, 5,  30",
        "silver,   major-incident,     major-incident,              PT15M, PT4H,  always, 5,  30",
        "standard, major-incident,     major-incident,              PT15M, PT4H,  always, 5,  30",
        "platinum, technical-incident, platinum-technical-incident, PT30M, PT8H,  always, 5,  60",
        "gold,     technical-incident, gold-technical-incident,     PT2H,  PT16H, office, 5,  30",
        "silver,   technical-incident, silver-technical-incident,   PT4H,  PT24H, office, 5,  30",
        "standard, technical-incident, standard-technical-incident, PT8H,  PT40H, office, 5,  30",
        "platinum, complaint,          platinum-complaint,          PT1H,  PT10H, office, 10, 60",
        "gold,     complaint,          gold-complaint,              PT2H,  PT20H, office, 10, 30",
        "silver,   complaint,          other-complaint,             PT4H,  PT30H, office, 10, 30",
        "standard, complaint,          other-complaint,             PT4H,  PT30H, office, 10, 30",
        "platinum, delivery-issue,     platinum-delivery-issue,     PT1H,  PT10H, office, 5,  60",
        "gold,     delivery-issue,     gold-delivery-issue,         PT2H,  PT20H, office, 5,  30",
        "silver,   delivery-issue,     other-delivery-issue,        PT8H,  PT30H, office, 5,  30",
        "standard, delivery-issue,     other-delivery-issue,        PT8H,  PT30H, office, 5,  30",
        "platinum, billing-question,   platinum-billing-question,   PT2H,  PT10H, office, 5,  60",
        "gold,     billing-question,   gold-billing-question,       PT4H,  PT20H, office, 5,  30",
        "silver,   billing-question,   other-billing-question,      PT8H,  PT40H, office, 5,  30",
        "standard, billing-question,   other-billing-question,      PT8H,  PT40H, office, 5,  30",
        "platinum, unclassified,       unclassified,                PT1H,  PT10H, office, 5,  30",
        "gold,     unclassified,       unclassified,                PT1H,  PT10H, office, 5,  30",
        "silver,   unclassified,       unclassified,                PT1H,  PT10H, office, 5,  30",
        "standard, unclassified,       unclassified,                PT1H,  PT10H, office, 5,  30",
    })
    void each_tier_and_type_has_one_rule(
            String tier,
            String type,
            String rule,
            Duration respond,
            Duration resolve,
            String calendar,
            int confirmDays,
            int reopenDays) {
        var promise = promises.make(
                NewRequests.next(),
                new Promises.Terms(new Tier(tier), new RequestType(type), "office"),
                MONDAY,
                Cause.OPENED,
                MONDAY);

        assertThat(promise.rule()).isEqualTo(rule);
        assertThat(promise.calendar()).isEqualTo(calendar);
        assertThat(promise.response().dueAt()).isEqualTo(calendars.get(calendar).add(MONDAY, respond));
        assertThat(promise.resolution().dueAt())
                .isEqualTo(calendars.get(calendar).add(MONDAY, resolve));
        assertThat(promise.confirmWithin()).isEqualTo(Duration.ofDays(confirmDays));
        assertThat(promise.reopenWithin()).isEqualTo(Duration.ofDays(reopenDays));
        assertThat(promise.reason()).isNotBlank();
    }
}
