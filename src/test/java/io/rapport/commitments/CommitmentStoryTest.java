package io.rapport.commitments;

import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "We call you on Friday": who said it, until when, and what became of it. */
@RapportTest
class CommitmentStoryTest {

    private static final Instant FRIDAY = MONDAY_10.plus(Duration.ofDays(4));

    @Autowired
    NoteDesk people;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private CustomerId customer;
    private Client anna;

    @BeforeEach
    void somebody_on_the_phone() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = people.looking("promise-anna", customer);
    }

    @Test
    void what_is_overdue_comes_first_and_what_is_settled_is_open_no_more() {
        var later = id(give(anna, customer, "We send the manual", FRIDAY, ", \"team\": \"billing-team\""));
        var call = id(give(anna, customer, "We call on Tuesday", MONDAY_10.plus(Duration.ofDays(1)), ""));
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(2)));
        anna = people.looking("promise-anna", customer);

        var open = anna.get(path(customer) + "?open=true");

        assertThat(open.<List<String>>at("$.items[*].id")).containsExactly(call, later);
        assertThat(open.<List<Boolean>>at("$.items[*].overdue")).containsExactly(true, false);
        assertThat(open.<String>at("$.items[0].owner")).isEqualTo("promise-anna");
        assertThat(open.<String>at("$.items[1].team")).isEqualTo("billing-team");
        assertThat(open.<String>at("$.items[0].zone")).isEqualTo("Europe/Berlin");
        assertThat(settle(anna, customer, call, 1, "broken").<Integer>at("$.version"))
                .isEqualTo(2);
        assertThat(settle(anna, customer, call, 1, "broken").<Integer>at("$.version"))
                .isEqualTo(2);
        var second = settle(anna, customer, call, 2, "kept");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.<String>at("$.detail")).contains("was broken", "promise-anna");
        assertThat(ids(anna.get(path(customer) + "?open=true"))).containsExactly(later);
        assertThat(ids(anna.get(path(customer)))).containsExactly(call, later);
        assertThat(anna.get(path(customer) + "/" + call).<String>at("$.state")).isEqualTo("broken");
    }

    @Test
    void a_page_of_open_ones_goes_on_where_the_page_before_ended() {
        var third = id(give(anna, customer, "Third", FRIDAY.plusSeconds(60), ""));
        var first = id(give(anna, customer, "First", FRIDAY, ""));
        var second = id(give(anna, customer, "Second, at the same time", FRIDAY, ""));

        var page = anna.get(path(customer) + "?open=true&limit=2");

        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(anna.get(path(customer) + "?open=true&limit=2&after=" + page.at("$.next"))))
                .containsExactly(third);
        assertThat(anna.get(path(customer) + "?open=true&after=W-7").status()).isEqualTo(422);
    }

    @Test
    void who_may_not_see_it_reads_dots_writes_nothing_and_still_keeps_the_own_word() {
        var ben = web.as("promise-ben", "agents");
        var of = id(give(anna, customer, "We call on Friday", FRIDAY, ", \"owner\": \"promise-ben\""));

        var read = ben.get(path(customer) + "?open=true");

        assertThat(read.<String>at("$.items[0].access")).isEqualTo("masked");
        assertThat(read.body()).doesNotContain("Friday");
        assertThat(give(ben, customer, "We call", FRIDAY, "").status()).isEqualTo(403);
        assertThat(PromiseDesk.change(ben, customer, of, 1, "We write", FRIDAY).status())
                .isEqualTo(403);
        assertThat(settle(web.as("promise-tom", "agents"), customer, of, 1, "kept")
                        .status())
                .isEqualTo(403);
        assertThat(settle(web.as(Role.AUDITORS), customer, of, 1, "kept").status())
                .isEqualTo(403);
        assertThat(settle(ben, customer, of, 1, "kept").status()).isEqualTo(200);
        anna.get(path(customer));
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + customer + "/reads")
                        .body())
                .contains("\"commitment\"");
    }

    @Test
    void two_who_are_one_have_one_list_and_each_keeps_what_was_promised_to_them() {
        var other = desk.stranger();
        var merge = merges.merge(new NewMerge(other, customer, "One passport.", "lea"));
        var of = id(give(anna, customer, "We call on Friday", FRIDAY, ""));

        assertThat(ids(anna.get(path(other) + "?open=true"))).containsExactly(of);
        merges.undo(other, merge.id(), "lea");

        assertThat(ids(anna.get(path(customer)))).containsExactly(of);
        assertThat(ids(web.as(Role.PRIVACY_OFFICERS).get(path(other)))).isEmpty();
    }

    @Test
    void who_is_erased_was_promised_nothing() {
        id(give(anna, customer, "We call on Friday", FRIDAY, ""));

        erasures.erase(customer, "paul", ErasureReason.OBJECTION);

        assertThat(jdbc.sql("select count(*) from commitments_entry where customer_id = :customer")
                        .param("customer", customer.number())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(web.as(Role.PRIVACY_OFFICERS).get(path(customer)).status()).isEqualTo(410);
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get(path(new CustomerId("C-7")))
                        .status())
                .isEqualTo(404);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items[*].id");
    }
}
