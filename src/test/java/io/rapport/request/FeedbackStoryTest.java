package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import io.rapport.web.Web;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a customer said about our work is the customer's. */
@RapportTest
class FeedbackStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Web web;

    @Autowired
    JdbcTemplate rows;

    @Test
    void a_score_is_written_once_with_who_wrote_it_and_nobody_writes_over_it() {
        var id = closed();
        var path = "/api/requests/" + id + "/feedback";
        assertThat(web.as("survey", "integrations").post(path, "{\"score\": 1}").status())
                .isEqualTo(204);

        var agent = web.as("flatterer", "agents", "billing-team").post(path, "{\"score\": 5}");

        assertThat(agent.status()).isEqualTo(409);
        assertThat(agent.<String>at("$.detail")).contains("already");
        assertThat(requests.get(id).feedbackScore()).isEqualTo(1);
        Map<String, Object> row =
                rows.queryForMap("select feedback_by, feedback_at from request_record where id = ?", id.value());
        assertThat(row.get("feedback_by")).isEqualTo("survey");
        assertThat(row.get("feedback_at")).isNotNull();
    }

    private RequestId closed() {
        var id = desk.request(desk.stranger(), "billing-question");
        journeys.follow(id)
                .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It was our mistake."));
        requests.confirm(id);
        journeys.follow(id);
        assertThat(requests.get(id).feedbackAskedAt()).isEqualTo(MONDAY_10);
        return id;
    }
}
