package io.rapport.customer.quality;

import static io.rapport.customer.quality.InUseDesk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.freshness.Standing;
import io.rapport.customer.inuse.VerificationLog;
import io.rapport.customer.inuse.VerificationLog.Answer;
import io.rapport.customer.inuse.WrongFacts;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.tiering.Tiers;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How facts fared in use, counted by hand. */
@RapportTest
class InUseStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    Tiers tiers;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    VerificationLog verifications;

    @Autowired
    InUseDesk inUse;

    @Autowired
    Erasures erasures;

    @Autowired
    EngineClock clock;

    @Autowired
    Web web;

    @BeforeEach
    void nothing_was_used_yet() {
        inUse.clear();
    }

    @AfterEach
    void the_night_is_forgotten() {
        inUse.forgetNight();
    }

    @Test
    void the_age_at_use_is_the_nearest_rank_of_what_decisions_used() {
        for (var days : List.of(40, 10, 30, 20)) {
            tiers.decide(inUse.knownFor(days), true);
        }
        tiers.decide(inUse.knownFor(366), true);

        var ages = inUse.measured().ages();

        assertThat(ages).hasSize(1).first().satisfies(age -> {
            assertThat(age.decisionTitle()).isEqualTo("How close the care for a customer is");
            assertThat(age.title()).isEqualTo("Annual value");
            assertThat(age.used()).as("what is too old was not used").isEqualTo(4);
            assertThat(age.median()).isEqualTo(Duration.ofDays(20));
            assertThat(age.p95()).isEqualTo(Duration.ofDays(40));
            assertThat(age.budget()).isEqualTo(Duration.ofDays(365));
        });
    }

    @Test
    void of_five_offered_three_were_made_after_one_two_and_ten_hours() {
        offered(1, Answer.CONFIRMED, 1);
        offered(2, Answer.CHANGED, 10);
        offered(3, Answer.CONFIRMED, 2);
        offered(4, Answer.NOT_ASKED, 5);
        verifications.offered(new RequestId("R-4100005"), "contract", Standing.STALE);

        assertThat(inUse.measured().verified()).hasSize(1).first().satisfies(asked -> {
            assertThat(asked.title()).isEqualTo("Contract");
            assertThat(asked.offered()).isEqualTo(5);
            assertThat(asked.made()).isEqualTo(3);
            assertThat(asked.median()).isEqualTo(Duration.ofHours(2));
            assertThat(asked.p95()).isEqualTo(Duration.ofHours(10));
            assertThat(asked.judgement()).isEqualTo(Judgement.TOO_FEW);
        });
    }

    @Test
    void what_is_wrong_is_counted_by_kind_and_source_out_of_what_was_seen_or_used_and_erasing_changes_no_total() {
        var ida = desk.customerWith("language", "de");
        var about = desk.request(ida, "billing-question");
        journeys.follow(about);
        clock.moveTo(NOON);
        customers.observe(ida, new Observation("language", "en", "agent", NOON.minusSeconds(60)));
        web.as("in-use-agent", "agents", "billing-team").get("/api/customers/" + ida + "/facts");
        wrongFacts.say(ida, "language", null, about, "anna", null);
        tiers.decide(inUse.knownFor(10), true);

        var shown = inUse.measured();
        assertThat(shown.wrongPreferences()).isEqualTo(1);
        assertThat(shown.wrong().get(0)).satisfies(language -> {
            assertThat(language.kind()).isEqualTo("language");
            assertThat(language.preference()).isTrue();
            assertThat(language.wrong()).isEqualTo(1);
            assertThat(language.used()).isEqualTo(2);
            assertThat(language.sources())
                    .extracting(InUse.OfSource::source, InUse.OfSource::used, InUse.OfSource::wrong)
                    .containsExactly(tuple("agent", 1L, 1L), tuple("crm", 1L, 0L));
        });
        assertThat(shown.wrong())
                .filteredOn(kind -> kind.kind().equals("annual-value"))
                .first()
                .satisfies(value ->
                        assertThat(List.of(value.used(), value.wrong())).containsExactly(1L, 0L));

        requests.withdraw(about);
        erasures.erase(ida, "paul", ErasureReason.OBJECTION);
        inUse.forgetNight();
        assertThat(inUse.measured().wrongPreferences()).isEqualTo(1);
    }

    private void offered(int number, Answer answer, int hours) {
        var request = new RequestId("R-410000" + number);
        clock.moveTo(NOON.minus(Duration.ofDays(1)));
        verifications.offered(request, "contract", Standing.STALE);
        clock.moveTo(NOON.minus(Duration.ofDays(1)).plus(Duration.ofHours(hours)));
        verifications.answered(request, "contract", answer);
    }
}
