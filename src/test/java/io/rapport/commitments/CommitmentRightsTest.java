package io.rapport.commitments;

import static io.rapport.commitments.PromiseDesk.change;
import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.notes.NoteDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may do with a promise that is there, and what the list says of that. */
@RapportTest
class CommitmentRightsTest {

    private static final Instant FRIDAY = MONDAY_10.plus(Duration.ofDays(4));
    private static final String NO_SUCH_PROMISE = "W-999999999";
    private static final String BY_A_SYSTEM = ", \"source\": \"crm\", \"team\": \"technical-team\"";

    @Autowired
    NoteDesk people;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Restrictions restrictions;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;
    private Client crm;

    @BeforeEach
    void somebody_on_the_phone() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = people.looking("promise-anna", customer);
        crm = web.as(Role.INTEGRATIONS);
    }

    @Test
    void what_a_system_wrote_down_is_the_houses_word_and_whoever_works_on_the_case_keeps_it() {
        var call = id(give(crm, customer, "We call on Friday", FRIDAY, BY_A_SYSTEM));
        var visit = id(give(crm, customer, "We visit on Friday", FRIDAY, BY_A_SYSTEM));

        assertThat(change(anna, customer, call, 1, "We call at ten on Friday", FRIDAY)
                        .<Integer>at("$.version"))
                .isEqualTo(2);
        assertThat(shown(anna, call))
                .containsEntry("text", "We call at ten on Friday")
                .containsEntry("source", "agent")
                .containsEntry("author", "web-integrations")
                .containsEntry("changedBy", "promise-anna");
        assertThat(settle(anna, customer, call, 2, "kept").status()).isEqualTo(200);
        assertThat(settle(anna, customer, visit, 1, "broken").status()).isEqualTo(200);

        assertThat(shown(anna, visit)).containsEntry("source", "crm").containsEntry("settledBy", "promise-anna");
        assertThat(give(anna, customer, "We call", FRIDAY, ", \"source\": \"crm\"")
                        .body())
                .contains("not-in-your-name");
        assertThat(settle(web.as("promise-tom", "agents"), customer, visit, 2, "broken")
                        .status())
                .as("who does not work on the case")
                .isEqualTo(403);
    }

    @Test
    void a_promise_one_may_not_know_of_is_answered_as_one_that_is_not_there() {
        var call = id(give(anna, customer, "We call on Friday", FRIDAY, ""));
        restrictions.place(
                customer,
                null,
                RestrictionGround.OBJECTION_PENDING,
                new RequestId("R-" + customer.number()),
                ZoneOffset.UTC,
                FRIDAY);

        alike(call, crm.get(path(customer) + "/" + call), crm.get(path(customer) + "/" + NO_SUCH_PROMISE));
        alike(
                call,
                change(crm, customer, call, 1, "We never call", FRIDAY),
                change(crm, customer, NO_SUCH_PROMISE, 1, "We never call", FRIDAY));
        alike(call, settle(crm, customer, call, 1, "broken"), settle(crm, customer, NO_SUCH_PROMISE, 1, "broken"));
        var pages = path(customer) + "?open=true&after=";
        assertThat(crm.get(pages + call).status())
                .isEqualTo(422)
                .isEqualTo(crm.get(pages + NO_SUCH_PROMISE).status());
    }

    private static void alike(String hidden, Answer answer, Answer unknown) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(answer.body().replace(hidden, NO_SUCH_PROMISE)).isEqualTo(unknown.body());
    }

    @Test
    void each_promise_says_what_its_reader_may_do_with_it_and_a_form_offers_only_who_can_keep_one() {
        var call = id(give(anna, customer, "We call on Friday", FRIDAY, ", \"owner\": \"promise-anna\""));

        assertThat(shown(anna, call)).containsEntry("mayChange", true).containsEntry("maySettle", true);
        assertThat(owners(anna))
                .extracting(each -> each.getOrDefault("owner", each.get("team")))
                .startsWith("promise-anna")
                .contains("billing-team", "technical-team", "care-team");
        var tom = web.as("promise-tom", "agents");
        assertThat(shown(tom, call)).containsEntry("mayChange", false).containsEntry("maySettle", false);
        assertThat(owners(tom)).isEmpty();
        for (var role : List.of(Role.AUDITORS, Role.PRIVACY_OFFICERS)) {
            var reader = web.as(role);
            assertThat(shown(reader, call))
                    .containsEntry("text", "We call on Friday")
                    .containsEntry("mayChange", false)
                    .containsEntry("maySettle", false);
            assertThat(owners(reader)).isEmpty();
            assertThat(give(reader, customer, "We call", FRIDAY, "").status()).isEqualTo(403);
        }
        settle(anna, customer, call, 1, "kept");
        assertThat(shown(anna, call)).containsEntry("mayChange", false).containsEntry("maySettle", false);
    }

    private List<Map<String, Object>> owners(Client writer) {
        var answer = writer.get("/api/customers/" + customer + "/commitment-owners");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items");
    }

    private Map<String, Object> shown(Client reader, String id) {
        return reader.get(path(customer)).<List<Map<String, Object>>>at("$.items[?(@.id=='%s')]".formatted(id)).stream()
                .findFirst()
                .orElseThrow();
    }
}
