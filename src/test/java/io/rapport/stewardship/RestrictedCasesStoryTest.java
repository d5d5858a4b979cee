package io.rapport.stewardship;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.ZoneId;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is restricted is not compared: a question about it rests until it is lifted. */
@RapportTest
class RestrictedCasesStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    Customers customers;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Test
    void a_question_rests_while_one_of_the_two_is_restricted_and_is_asked_again_when_it_is_lifted() {
        var asked = twins();
        restrict(asked.other());

        assertThat(state(asked)).isEqualTo(CaseState.RESTRICTED);
        assertThat(desk.isRunning(asked)).isFalse();
        assertThatThrownBy(() -> cases.answer(asked.id(), new Answer.Same("lea", "One passport.")))
                .isInstanceOf(Refusals.RestrictedNow.class)
                .hasMessageContaining("asked again when that is lifted");
        assertThat(web.as(Role.LEADS).get("/customers/twins").body()).contains("Rests: restricted");
        desk.lookAt(asked.one(), asked.other());
        assertThat(desk.casesOf(asked.one(), asked.other())).hasSize(1);

        restrict(asked.one());
        lift(asked.other());
        assertThat(state(asked)).as("of the one something is restricted").isEqualTo(CaseState.RESTRICTED);
        lift(asked.one());

        assertThat(state(asked)).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(asked.id()).settledAt()).isNull();
        assertThat(desk.tasks(asked)).hasSize(1);
    }

    @Test
    void who_answers_while_it_is_being_restricted_is_refused_whoever_comes_first() {
        var asked = twins();
        restrict(asked.other());
        // as when it was asked again in the same moment, by somebody who did not see the restriction yet
        jdbc.sql("update steward_case set state = 'open' where id = :id")
                .param("id", asked.id().number())
                .update();

        assertThatThrownBy(() -> cases.answer(asked.id(), new Answer.Different("lea", "Two passports.")))
                .isInstanceOf(Refusals.RestrictedNow.class);
        assertThat(state(asked)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void what_a_merge_had_settled_rests_when_it_is_taken_back_and_one_of_the_two_is_restricted_by_then() {
        var name = name();
        var phone = phone();
        var a = desk.person(name, "phone", phone);
        var b = desk.person(name, "phone", phone);
        var c = desk.person(name, "phone", phone);
        desk.lookAt(a, b, c);
        var bc = desk.caseOf(b, c);
        var merge = merges.merge(new NewMerge(a, b, "One passport.", "max"));
        assertThat(state(bc)).isEqualTo(CaseState.SETTLED_ELSEWHERE);
        restrict(c);

        merges.undo(a, merge.id(), "max");
        assertThat(state(bc)).isEqualTo(CaseState.RESTRICTED);
        assertThat(desk.isRunning(bc)).isFalse();

        lift(c);
        assertThat(state(bc)).isEqualTo(CaseState.OPEN);
        assertThat(desk.tasks(bc)).hasSize(1);
    }

    @Test
    void who_becomes_one_with_somebody_restricted_is_not_asked_about_and_is_again_when_they_are_parted() {
        var asked = twins();
        var restricted = desk.person(name(), "phone", phone());
        restrict(restricted);

        var merge = merges.merge(new NewMerge(asked.one(), restricted, "One passport.", "max"));
        assertThat(state(asked)).isEqualTo(CaseState.RESTRICTED);
        merges.undo(asked.one(), merge.id(), "max");

        assertThat(state(asked)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void who_wrote_about_them_meanwhile_is_not_the_one_who_is_asked_again() {
        var writing = Person.of("writing-lead", "leads");
        writing.worksHere(identity);
        var asked = twins();
        restrict(asked.one());
        customers.observe(asked.other(), new Observation("city", "Hill Town", "agent", MONDAY_10, writing.id()));

        lift(asked.one());

        assertThat(cases.authors(asked.id())).containsExactly(writing.id());
        assertThat(web.as(writing.id(), "leads")
                        .get("/api/steward-cases/" + asked.id())
                        .status())
                .isEqualTo(404);
        identity.deleteUser(writing.id());
    }

    @Test
    void a_question_that_rests_is_gone_with_either_of_the_two_and_settled_when_they_are_one_by_another_way() {
        var gone = twins();
        restrict(gone.other());
        erasures.erase(gone.one(), "paul", ErasureReason.CONSENT_WITHDRAWN);
        assertThat(state(gone)).isEqualTo(CaseState.GONE);
        lift(gone.other());
        assertThat(state(gone)).isEqualTo(CaseState.GONE);

        var merged = twins();
        restrict(merged.other());
        merges.merge(new NewMerge(merged.one(), merged.other(), "One passport.", "max"));
        lift(merged.other());
        assertThat(state(merged)).isEqualTo(CaseState.SETTLED_ELSEWHERE);
        assertThat(desk.isRunning(merged)).isFalse();
    }

    private CaseState state(StewardCase asked) {
        return cases.get(asked.id()).state();
    }

    private void restrict(CustomerId customer) {
        restrictions.place(
                customer,
                "annual-value",
                RestrictionGround.OBJECTION_PENDING,
                request(customer),
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(14)));
    }

    private void lift(CustomerId customer) {
        restrictions.lift(request(customer));
    }

    private static RequestId request(CustomerId customer) {
        return new RequestId("P-9" + customer.number());
    }

    private StewardCase twins() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);
        return desk.caseOf(one, other);
    }
}
