package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not see a value cannot find it out by writing what it might be. */
@RapportTest
class NoGuessingTest {

    @Autowired
    Planted planted;

    @Autowired
    Web web;

    @Test
    void an_answer_does_not_tell_whether_a_guess_was_right() {
        var path = "/api/customers/" + planted.worked().id() + "/facts";
        var said =
                """
                {"kind": "preferred-channel", "value": "%s", "source": "customer", "observedAt": "2026-03-01T08:00:00Z", "basedOn": ""}""";
        var wrote = web.as("guess-anna", "agents", "billing-team").post(path, said.formatted("email"));
        assertThat(wrote.status()).as(wrote.body()).isEqualTo(201);
        var guessing = web.as("guess-ben", "agents", "billing-team");

        var right = guessing.post(path, said.formatted("email"));

        assertThat(right.status()).isEqualTo(409);
        assertThat(right.body())
                .isEqualTo(guessing.post(path, said.formatted("phone")).body());
    }
}
