package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the engine keeps history says the retention table: a model that says otherwise is not let in. */
@RapportTest
class HistoryGateTest {

    private static final String DOOR = "/engine-rest/deployment/create";
    private static final Path RETENTION = Path.of("dmn/customer/retention.dmn");

    @Autowired
    Web web;

    @Autowired
    RepositoryService models;

    private final long before;

    HistoryGateTest(@Autowired RepositoryService models) {
        this.before = models.createDeploymentQuery().count();
    }

    @AfterEach
    void nothing_is_deployed() {
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_process_that_keeps_its_history_longer_than_its_class_is_refused_by_name() throws IOException {
        var answer = owner().upload(DOOR, "own.bpmn", process("P400D"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message"))
                .isEqualTo(
                        "own.bpmn, approval-of-an-owner: its history is kept for P400D, but class 'journey-history' of the retention table for P365D; make its historyTimeToLive P365D.");
        assertThat(answer.body()).contains("\"mainElementId\":\"approval-of-an-owner\"");
    }

    @Test
    void so_is_a_table_and_a_model_that_says_nothing() throws IOException {
        var table = Files.readString(Path.of("dmn/approval/time-to-decide.dmn"))
                .replaceFirst("historyTimeToLive=\"P365D\"", "historyTimeToLive=\"30\"");
        var silent = process("P365D").replace("camunda:historyTimeToLive=\"P365D\"", "");

        var answer = owner().upload(DOOR, "table.dmn", table, "silent.bpmn", silent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message"))
                .contains(
                        "its history is kept for 30, but class 'decision-history' of the retention table for P365D",
                        "silent.bpmn, approval-of-an-owner: say how long its history is kept");
    }

    @Test
    void a_model_that_follows_its_class_gets_in() throws IOException {
        var answer = owner().upload(DOOR, "own.bpmn", process("365"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        models.deleteDeployment(answer.at("$.id"), true);
    }

    @Test
    void a_table_that_leaves_the_deployed_models_behind_is_refused_and_names_them() throws IOException {
        var answer = owner().upload(DOOR, "retention.dmn", retention("P180D"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message"))
                .contains(
                        "the deployed model 'service-request' goes by it: its history is kept for P365D, but class 'journey-history' of the retention table for P180D")
                .doesNotContain("decision-history");
    }

    @Test
    void a_period_the_engine_cannot_count_is_refused() throws IOException {
        var answer = owner().upload(DOOR, "retention.dmn", retention("P1Y"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message"))
                .contains("class 'journey-history' is kept for P1Y; write days, like P365D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-definition/%s", "/process-definition/key/service-request"})
    void nobody_changes_it_beside_the_model(String address) {
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("service-request")
                .latestVersion()
                .singleResult();

        var answer = web.admin()
                .put(
                        "/engine-rest" + address.formatted(definition.getId()) + "/history-time-to-live",
                        "{\"historyTimeToLive\": 9999}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(models.getProcessDefinition(definition.getId()).getHistoryTimeToLive())
                .isEqualTo(365);
    }

    private Web.Client owner() {
        return web.as("historyowner", "process-owners");
    }

    private static String process(String timeToLive) throws IOException {
        return Files.readString(Path.of("processes/approval/exception-approval.bpmn"))
                .replace("id=\"exception-approval\"", "id=\"approval-of-an-owner\"")
                .replace("bpmnElement=\"exception-approval\"", "bpmnElement=\"approval-of-an-owner\"")
                .replace("historyTimeToLive=\"P365D\"", "historyTimeToLive=\"" + timeToLive + "\"");
    }

    private static String retention(String journeys) throws IOException {
        return Files.readString(RETENTION)
                .replaceFirst("(journey-history-of-a-case-then-period\"><text>\")P365D", "$1" + journeys);
    }
}
