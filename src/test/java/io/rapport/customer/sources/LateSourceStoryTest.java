package io.rapport.customer.sources;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a source tells too late drives no decision: the table takes its stated default, and somebody is told. */
@RapportTest
class LateSourceStoryTest {

    private static final int MESSAGES = 40;

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    Tiers tiers;

    @Autowired
    Sources sources;

    @Autowired
    MeterRegistry meters;

    @Autowired
    EngineClock clock;

    private final String known = fresh();

    @BeforeEach
    void on_a_monday() {
        clock.moveTo(MONDAY_10);
    }

    @Test
    void a_delay_beyond_the_budget_makes_the_decision_take_its_default_and_say_so_and_raises_an_alert() {
        tell(Duration.ofMinutes(1));
        var inTime = decided();
        assertThat(inTime.inputs().churnRisk()).isEqualTo(0.9);
        assertThat(inTime.reason()).doesNotContain("churn risk");

        for (int i = 0; i < MESSAGES; i++) {
            clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
            // 91 days on the way: the tier takes a churn risk of 90 days at most
            tell(Duration.ofDays(91));
        }
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(200)));
        tell(Duration.ofDays(91));

        var late = decided();
        assertThat(late.inputs().churnRisk()).isNull();
        assertThat(late.inputs().stale()).containsExactly("churn-risk");
        assertThat(late.reason()).endsWith("; too old to count: churn risk");
        sources.look();
        assertThat(meters.get("rapport.source.gap")
                        .tag("source", "analytics")
                        .gauge()
                        .value())
                .isEqualTo(1);
        var shown = web.as(Role.LEADS).get("/api/sources");
        assertThat(shown.<List<String>>at("$.items[?(@.code=='analytics')].standing"))
                .containsExactly("late");
        assertThat(Duration.parse(shown.<List<String>>at("$.items[?(@.code=='analytics')].lag")
                        .get(0)))
                .isGreaterThan(Duration.ofDays(1));
        assertThat(web.as(Role.LEADS).get("/customers/quality").body()).contains("<strong>late</strong>");
    }

    /** The analysts' machine says something that was true this long ago. */
    private void tell(Duration delay) {
        var happened = clock.instant().minus(delay);
        var answer = web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event(happened));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private String event(Instant happened) {
        return """
                {"specversion": "1.0", "type": "io.rapport.customer.observed.v1", "source": "urn:example:analytics",
                 "id": "%s", "time": "%s", "data": {"customer": {"system": "crm", "value": "%s", "name": "Ida Example"},
                 "kind": "churn-risk", "value": "0.9"}}"""
                .formatted(fresh(), happened, known);
    }

    private TierDecision decided() {
        return tiers.decide(customer(), true);
    }

    private CustomerId customer() {
        return customers.find(new SourceIdentifier("crm", known)).orElseThrow();
    }
}
