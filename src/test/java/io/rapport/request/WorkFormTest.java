package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form cannot hand in, REST cannot either. */
@RapportTest
class WorkFormTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Test
    void what_the_form_does_not_know_is_refused_and_nothing_moves() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id);

        assertThatThrownBy(() -> journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("destroy")))
                .hasMessageContaining("it takes one of [ask-exception, hand-over, resolve, respond, wait]");

        journey.waitsAt(WORK_ON_REQUEST);
    }
}
