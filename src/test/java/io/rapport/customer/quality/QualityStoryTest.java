package io.rapport.customer.quality;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How good the data is: counted once a night, as the table weighs it. Others are in the database too: it is about differences. */
@RapportTest
class QualityStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    Quality quality;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Test
    void known_fresh_agreed_and_verified_are_each_counted_on_their_own() {
        var before = measured("phone");

        said(desk.stranger(), "+49 30 1234567", "crm", 10);
        said(desk.stranger(), "+49 30 1234568", "crm", 400);
        var contradicted = desk.stranger();
        said(contradicted, "+49 30 1234569", "crm", 10);
        said(contradicted, "+49 30 1234570", "erp", 9);
        var settled = desk.stranger();
        said(settled, "+49 30 1234571", "crm", 10);
        said(settled, "+49 30 1234572", "customer", 5);
        desk.stranger();

        var after = measured("phone");
        assertThat(after.customers() - before.customers()).isEqualTo(5);
        assertThat(after.known() - before.known()).isEqualTo(4);
        assertThat(after.fresh() - before.fresh()).isEqualTo(3);
        assertThat(after.agreed() - before.agreed()).isEqualTo(3);
        assertThat(after.verified() - before.verified()).isEqualTo(1);
    }

    @Test
    void those_who_are_one_count_once() {
        var one = desk.stranger();
        var other = desk.stranger();
        said(one, "+49 30 1234573", "crm", 10);
        said(other, "+49 30 1234573", "crm", 9);
        var before = measured("phone");

        merges.merge(new NewMerge(one, other, "One passport.", "lea"));

        var after = measured("phone");
        assertThat(before.customers() - after.customers()).isEqualTo(1);
        assertThat(before.known() - after.known()).isEqualTo(1);
        assertThat(before.agreed() - after.agreed()).isEqualTo(1);
    }

    @Test
    void those_who_are_one_and_contradict_each_other_are_not_agreed_unless_the_customer_spoke_last() {
        var one = desk.stranger();
        var other = desk.stranger();
        said(one, "+49 30 1234574", "crm", 10);
        said(other, "+49 30 1234575", "crm", 9);
        var spoken = desk.stranger();
        var silent = desk.stranger();
        said(silent, "+49 30 1234576", "crm", 10);
        said(spoken, "+49 30 1234577", "customer", 9);
        var spelled = desk.stranger();
        var written = desk.stranger();
        said(spelled, "+49 30 1234578", "crm", 10);
        said(written, "+49301234578", "crm", 9);
        var before = measured("phone");

        merges.merge(new NewMerge(one, other, "One passport.", "lea"));
        merges.merge(new NewMerge(spoken, silent, "One passport.", "lea"));
        merges.merge(new NewMerge(spelled, written, "One passport.", "lea"));

        var after = measured("phone");
        assertThat(before.known() - after.known()).isEqualTo(3);
        assertThat(before.agreed() - after.agreed())
                .as("each pair one less, and the first pair not at all")
                .isEqualTo(4);
        customers.observe(one, new Observation("phone", "+49 30 1234579", "customer", MONDAY_10.minusSeconds(60)));
        assertThat(measured("phone").agreed() - after.agreed())
                .as("asked and told")
                .isEqualTo(1);
    }

    @Test
    void the_score_is_the_weighed_mean_of_the_shares() {
        var rule = new QualityRule(true, java.time.Period.ofDays(365), 40, 20, 20, 20, 80, "", "reach", 1);

        assertThat(rule.score(new KindQuality.Counts(100, 100, 100, 100, 100))).isEqualTo(100);
        assertThat(rule.score(new KindQuality.Counts(100, 50, 25, 50, 0))).isEqualTo(50);
        assertThat(rule.score(new KindQuality.Counts(100, 0, 0, 0, 0))).isZero();
        assertThat(rule.score(new KindQuality.Counts(0, 0, 0, 0, 0))).isZero();
    }

    @Test
    void a_night_is_measured_once_and_stewards_and_managers_read_it_without_a_count() {
        measured("phone");
        assertThat(quality.measureIfDue()).isFalse();

        var shown = web.as(Role.LEADS).get("/api/quality");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.<List<String>>at("$.items[*].kind"))
                .contains("phone", "annual-value", "birth-date", "email")
                .doesNotContain("accessibility-need", "accessibility-consent", "objection");
        assertThat(shown.<List<String>>at("$.items[?(@.kind=='annual-value')].rule"))
                .containsExactly("figures");
        assertThat(web.as(Role.MANAGERS).get("/customers/quality").body())
                .contains("Phone", "Good from", "A promise that does not reach the customer is none");
        assertThat(web.as(Role.AGENTS).get("/api/quality").status()).isEqualTo(403);
        assertThat(web.as(Role.AGENTS).get("/customers/quality").status()).isEqualTo(403);
        assertThat(web.as(Role.LEADS).get("/api/quality?night=1999-01-01").<List<String>>at("$.items[*].kind"))
                .isEmpty();
    }

    private void said(CustomerId customer, String phone, String source, int daysAgo) {
        customers.observe(customer, new Observation("phone", phone, source, MONDAY_10.minus(Duration.ofDays(daysAgo))));
    }

    private KindQuality.Counts measured(String kind) {
        clock.moveTo(MONDAY_10);
        List.of("", "_wrong", "_age", "_verification", "_use")
                .forEach(part -> jdbc.sql("delete from customer_quality" + part).update());
        assertThat(quality.measureIfDue()).isTrue();
        return quality.of(null).stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
