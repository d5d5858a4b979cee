package io.rapport.engine.web;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.intake.Messages;
import io.rapport.web.Web;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every change through our own interface stands in the operation log: who, what, about whom; never the words. */
@RapportTest
class NotedTest {

    @Autowired
    Web web;

    @Autowired
    HistoryService history;

    @Test
    void whoever_writes_leaves_a_line_with_the_id_and_nothing_else() {
        var sender = web.as("noted", "integrations");
        var customer =
                sender.post("/api/customers", "{\"name\": \"Ida Example\"}").<String>at("$.id");
        var path = "/api/customers/" + customer;
        written(sender.post(path + "/identifiers", "{\"system\": \"crm\", \"value\": \"" + fresh() + "\"}"));
        written(
                sender.post(
                        path + "/facts",
                        """
                        {"kind": "churn-risk", "value": "0.4", "source": "crm", "observedAt": "2024-03-04T09:00:00Z"}"""));
        written(sender.post(
                path + "/timeline",
                """
                        {"source": "mail", "externalId": "%s", "channel": "email", "direction": "inbound",
                         "text": "Where is my parcel?", "at": "2024-03-04T12:00:00Z"}"""
                        .formatted(fresh())));
        var request =
                sender.post("/api/requests", Messages.request(fresh(), "Hello")).<String>at("$.request");
        written(sender.post("/api/requests/" + request + "/withdraw", ""));

        var lines = lines("noted");
        assertThat(lines)
                .extracting(line -> line.getOperationType() + " " + line.getNewValue())
                .contains(
                        "POST customers " + customer,
                        "POST customers/{id}/identifiers " + customer,
                        "POST customers/{id}/facts " + customer,
                        "POST customers/{id}/timeline " + customer,
                        "POST requests " + request,
                        "POST requests/{id}/withdraw " + request);
        assertThat(lines).extracting(UserOperationLogEntry::getTimestamp).doesNotContainNull();
        assertThat(String.valueOf(lines)).doesNotContain("Ida", "parcel", "0.4");
    }

    @Test
    void what_was_refused_or_only_read_leaves_none() {
        var sender = web.as("reader", "integrations");
        assertThat(sender.get("/api/requests").status()).isEqualTo(200);
        assertThat(sender.post("/api/customers", "{}").status()).isEqualTo(422);
        assertThat(sender.post("/api/requests/R-1/withdraw", "").status()).isEqualTo(404);

        assertThat(lines("reader")).isEmpty();
    }

    @Test
    void an_auditor_reads_it_and_an_agent_does_not() {
        var sender = web.as("noted-too", "integrations");
        written(sender.post("/api/customers", "{\"name\": \"Ida Example\"}"));

        var log = "/engine-rest/history/user-operation?userId=noted-too";
        assertThat(web.as("noted-auditor", "auditors").get(log).<List<String>>at("$[*].operationType"))
                .containsExactly("POST customers");
        assertThat(web.as("curious", "agents").get(log).body()).isEqualTo("[]");
    }

    private List<UserOperationLogEntry> lines(String user) {
        return history.createUserOperationLogQuery().userId(user).list();
    }

    private static void written(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
