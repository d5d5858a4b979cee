package io.rapport.commitments;

import static io.rapport.Person.ANNA;
import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody will leave: which customers does nobody else know, and what was promised to them? */
@RapportTest
class KnownByOneStoryTest {

    private static final Instant FRIDAY = MONDAY_10.plus(Duration.ofDays(4));
    private static final String REPORT = "/api/customers/known-by-one";

    @Autowired
    NoteDesk people;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Merges merges;

    @Autowired
    EngineClock clock;

    private final String leaver = "leaver-" + UUID.randomUUID();
    private final String colleague = "colleague-" + UUID.randomUUID();

    @BeforeEach
    void a_monday() {
        clock.moveTo(MONDAY_10);
    }

    @Test
    void a_customer_whom_one_person_knows_is_found_with_what_was_promised_until_a_colleague_knows_them_too() {
        var customer = desk.stranger();
        var anna = people.looking(leaver, customer);
        talked(anna, customer);
        talked(anna, customer);
        NoteDesk.id(NoteDesk.write(anna, customer, "preference", "Prefers letters"));
        var call = id(give(anna, customer, "We call on Friday", FRIDAY, ""));
        var write = id(give(anna, customer, "We write", FRIDAY.minusSeconds(60), ""));

        var hanging = report();

        assertThat(hanging.<List<Map<String, Object>>>at("$.customers"))
                .singleElement()
                .satisfies(known -> assertThat(known)
                        .containsEntry("customer", customer.value())
                        .containsEntry("conversations", 2)
                        .containsEntry("notes", 1)
                        .containsEntry("openCommitments", 2));
        assertThat(hanging.<List<String>>at("$.open[*].id")).containsExactly(write, call);
        assertThat(hanging.body()).doesNotContain("Friday", "letters");
        assertThat(web.as(Role.MANAGERS)
                        .get(REPORT)
                        .<List<Map<String, Object>>>at("$.items[?(@.person=='%s')]".formatted(leaver)))
                .singleElement()
                .satisfies(person ->
                        assertThat(person).containsEntry("customers", 1).containsEntry("openCommitments", 2));

        settle(anna, customer, write, 1, "kept");
        talked(people.looking(colleague, customer), customer);

        assertThat(report().<List<Object>>at("$.customers")).isEmpty();
        assertThat(report().<List<String>>at("$.open[*].id")).containsExactly(call);
    }

    @Test
    void what_a_system_sent_and_what_is_long_past_is_nobodys_and_two_who_are_one_count_as_one() {
        var one = desk.stranger();
        var other = desk.stranger();
        talked(web.as(Role.INTEGRATIONS), one);
        talked(people.looking(leaver, one), one);
        assertThat(report().<List<String>>at("$.customers[*].customer")).containsExactly(one.value());
        talked(people.looking(colleague, other), other);

        var merge = merges.merge(new NewMerge(one, other, "One passport.", "lea"));
        assertThat(report().<List<Object>>at("$.customers")).isEmpty();
        merges.undo(one, merge.id(), "lea");
        assertThat(report().<List<String>>at("$.customers[*].customer")).containsExactly(one.value());

        clock.moveTo(MONDAY_10.plus(Duration.ofDays(40)));
        assertThat(web.as(Role.MANAGERS)
                        .get(REPORT + "/" + leaver + "?months=1")
                        .<List<Object>>at("$.customers"))
                .isEmpty();
        assertThat(report().<List<Object>>at("$.customers")).hasSize(1);
    }

    @Test
    void a_system_is_nobody_and_who_gave_a_promise_knows_the_customer_as_well_as_who_has_to_keep_it() {
        var crm = web.as(Role.INTEGRATIONS);
        var customer = desk.stranger();
        NoteDesk.id(crm.post(NoteDesk.path(customer), NoteDesk.note("preference", "Prefers letters", "crm", false)));
        id(give(crm, customer, "The CRM reminds them", FRIDAY, ", \"source\": \"crm\", \"team\": \"billing-team\""));
        var anna = people.looking(leaver, customer);
        var call = id(give(anna, customer, "We call on Friday", FRIDAY, ", \"team\": \"billing-team\""));

        assertThat(report().<List<Map<String, Object>>>at("$.customers"))
                .singleElement()
                .satisfies(known -> assertThat(known)
                        .containsEntry("customer", customer.value())
                        .containsEntry("notes", 0)
                        .containsEntry("commitmentsGiven", 1)
                        .containsEntry("openCommitments", 0));
        assertThat(web.as(Role.MANAGERS).get(REPORT).<List<String>>at("$.items[*].person"))
                .contains(leaver)
                .doesNotContain("web-integrations");
        settle(anna, customer, call, 1, "kept");
        assertThat(report().<List<Object>>at("$.customers")).hasSize(1);

        id(give(
                people.looking(colleague, customer),
                customer,
                "We write, too",
                FRIDAY,
                ", \"owner\": \"%s\"".formatted(leaver)));

        assertThat(report().<List<Object>>at("$.customers"))
                .as("also known by who only gave one")
                .isEmpty();
    }

    @Test
    void an_answer_given_in_a_task_counts_for_who_gave_it() {
        var customer = desk.stranger();
        var journey = desk.asks(customer, "billing-question");

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));

        assertThat(web.as(Role.MANAGERS).get(REPORT + "/anna").<List<String>>at("$.customers[*].customer"))
                .contains(customer.value());
    }

    @Test
    void only_a_manager_reads_it() {
        for (var role : List.of(Role.AGENTS, Role.LEADS, Role.AUDITORS, Role.PRIVACY_OFFICERS, Role.INTEGRATIONS)) {
            assertThat(web.as(role).get(REPORT).status()).as(role.group()).isEqualTo(403);
            assertThat(web.as(role).get(REPORT + "/" + leaver).status()).isEqualTo(403);
            assertThat(web.as(role).get("/customers/known-by-one").status()).isEqualTo(403);
        }
        assertThat(web.as(Role.MANAGERS).get(REPORT + "?months=0").status()).isIn(400, 422);
        assertThat(web.as(Role.MANAGERS)
                        .with("Accept", "text/html")
                        .get("/customers/known-by-one?person=" + leaver)
                        .body())
                .contains("What hangs on");
    }

    private Answer report() {
        return web.as(Role.MANAGERS).get(REPORT + "/" + leaver);
    }

    private static void talked(Client writer, CustomerId customer) {
        var answer = writer.post(
                "/api/customers/" + customer + "/timeline",
                """
                {"source": "%s", "externalId": "%s", "channel": "phone", "direction": "outbound", "text": "We talked.",
                 "at": "%s"}"""
                        .formatted("agent", UUID.randomUUID(), MONDAY_10));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
