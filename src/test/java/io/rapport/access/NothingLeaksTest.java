package io.rapport.access;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.intake.Messages;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a person wrote is repeated neither by an answer that refuses nor by the log. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksTest {

    private static final String SECRET = "Ida has debts";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Test
    void a_call_that_fails_keeps_what_was_written_to_itself(CapturedOutput console) {
        var agent = web.as("leakagent", "agents", "billing-team");
        var sender = web.as("leaksender", "integrations");
        var task = desk.asks(desk.stranger(), "billing-question")
                .task(WORK_ON_REQUEST)
                .getId();
        var submission = Messages.submission(Messages.fresh(), SECRET);
        var nobody = Messages.request(Messages.fresh(), SECRET).replace(", \"name\": \"Ida Example\"", "");

        var answers = List.of(
                sender.post("/api/requests", nobody),
                sender.post("/api/requests", nobody.replace("\"email\"", "\"" + SECRET + "\"")),
                sender.post("/api/requests", "{\"text\": \"" + SECRET + "\", }"),
                sender.post("/api/requests", "{\"text\": [\"" + SECRET + "\"]}"),
                sender.post("/api/requests", "{\"openedAt\": \"" + SECRET + "\"}"),
                sender.post(
                        "/api/events",
                        Messages.STRUCTURED,
                        Messages.event("request.submitted", "x", submission).replace("billing-question", SECRET)),
                complete(agent, task, "outcome"),
                complete(agent, task, "customerName"),
                complete(agent, task, "handOverTeam"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(SECRET, "Exception", "\tat ", "java.");
        });
        assertThat(console.getAll()).doesNotContain(SECRET);
    }

    private static Web.Answer complete(Web.Client agent, String task, String variable) {
        var body = "{\"variables\": {\"%s\": {\"value\": \"%s\"}}}".formatted(variable, SECRET);
        return agent.post("/engine-rest/task/" + task + "/complete", body);
    }
}
