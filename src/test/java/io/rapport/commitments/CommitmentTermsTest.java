package io.rapport.commitments;

import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.notes.NoteDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised until when by whom, where that cannot be. */
@RapportTest
class CommitmentTermsTest {

    private static final Instant FRIDAY = MONDAY_10.plus(Duration.ofDays(4));

    @Autowired
    NoteDesk people;

    @Autowired
    Desk desk;

    @Autowired
    EngineClock clock;

    @Test
    void what_nobody_could_keep_is_refused() {
        clock.moveTo(MONDAY_10);
        var customer = desk.stranger();
        var anna = people.looking("promise-anna", customer);
        var other = desk.request(desk.stranger(), "billing-question");
        refused(
                give(anna, customer, "We call", FRIDAY, ", \"owner\": \"nobody-here\""),
                "owner",
                "nobody who works here");
        refused(give(anna, customer, "We call", FRIDAY, ", \"team\": \"moon-team\""), "team", "none of ours");
        refused(
                give(anna, customer, "We call", FRIDAY, ", \"team\": \"billing-team\", \"owner\": \"a\""),
                "team",
                "both");
        refused(
                give(anna, customer, "We call", FRIDAY, ", \"request\": \"%s\"".formatted(other)),
                "request",
                "no case");
        refused(give(anna, customer, "We call", FRIDAY, ", \"request\": \"R-7\""), "request", "no case");
        refused(give(anna, customer, "We call", FRIDAY.plus(Duration.ofDays(9999)), ""), "dueAt", "ten years");
        refused(give(anna, customer, "We call after the chemo, cancer", FRIDAY, ""), "text", "reads like health");
        refused(
                anna.post(
                        path(customer),
                        """
                        {"text": "We call", "dueAt": "%s", "zone": "Berlin"}"""
                                .formatted(FRIDAY)),
                "zone",
                "Europe/Berlin");
        assertThat(give(anna, customer, "We call", FRIDAY, ", \"source\": \"crm\"")
                        .status())
                .isEqualTo(403);
        assertThat(ids(anna.get(path(customer)))).isEmpty();
        var own = desk.request(customer, "billing-question");
        var given = id(give(anna, customer, "We call", FRIDAY, ", \"request\": \"%s\"".formatted(own)));
        assertThat(anna.get(path(customer) + "/" + given).<String>at("$.request"))
                .isEqualTo(own.value());
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items[*].id");
    }

    private static void refused(Answer answer, String field, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(field);
        assertThat(answer.<String>at("$.detail")).contains(reason);
    }
}
