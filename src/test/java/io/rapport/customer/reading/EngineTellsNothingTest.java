package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.RapportTest;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks the engine, by REST or as Tasklist and Cockpit do, now or of the past: it knows nothing personal. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTellsNothingTest {

    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    /** Asked of one task or journey of each customer. */
    private static final List<String> OF_ONE = List.of(
            "/task/{task}",
            "/task/{task}/form",
            "/task/{task}/form-variables",
            "/task/{task}/rendered-form",
            "/task/{task}/deployed-form",
            "/task/{task}/variables",
            "/task/{task}/localVariables",
            "/task/{task}/identity-links",
            "/task/{task}/comment",
            "/task/{task}/attachment",
            "/process-instance/{run}",
            "/process-instance/{run}/variables",
            "/process-instance/{run}/comment",
            "/execution/{run}/localVariables",
            "/history/process-instance/{run}",
            "/history/variable-instance?processInstanceId={run}",
            "/history/detail?processInstanceId={run}",
            "/history/activity-instance?processInstanceId={run}",
            "/history/task?processInstanceId={run}",
            "/history/user-operation?processInstanceId={run}",
            "/history/incident?processInstanceId={run}",
            "/history/job-log?processInstanceId={run}",
            "/history/decision-instance?processInstanceId={run}&includeInputs=true&includeOutputs=true",
            "/job?processInstanceId={run}");

    /** Of everybody at once. */
    private static final List<String> OF_ALL = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/event-subscription",
            "/external-task",
            "/incident",
            "/history/identity-link-log");

    /** Where somebody must have been told something, lest this looks at nothing. */
    private static final Set<String> TALKATIVE = Set.of(
            "/task/{task}",
            "/task/{task}/form-variables",
            "/task/{task}/deployed-form",
            "/task/{task}/variables",
            "/process-instance/{run}/variables",
            "/history/variable-instance?processInstanceId={run}",
            "/history/detail?processInstanceId={run}",
            "/history/task?processInstanceId={run}",
            "/history/user-operation?processInstanceId={run}",
            "/variable-instance",
            "/task");

    @Autowired
    Web web;

    @Autowired
    Stages stages;

    @Autowired
    TaskService tasks;

    private final Set<String> told = new HashSet<>();
    private Staged customer;

    @BeforeAll
    void a_customer_of_whom_much_is_known() {
        customer = stages.answering();
    }

    @AfterAll
    void where_there_is_something_somebody_was_told() {
        assertThat(told).containsAll(TALKATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents billing-team",
                "leads billing-team",
                "managers",
                "auditors",
                "privacy-officers",
                "integrations",
                "process-owners",
                "camunda-admin"
            })
    void the_engine_tells_nobody_anything_personal(String groups) {
        var user = "engine-" + groups.replace(' ', '-');
        var program = web.as(user, groups.split(" "));
        var webapps = Browser.of(web, user).plain();
        ids().forEach(ids -> OF_ONE.stream()
                .filter(path -> !fill(path, ids).contains("{"))
                .forEach(path -> {
                    tellsNothing(path, program.get("/engine-rest" + fill(path, ids)));
                    tellsNothing(path, webapps.get(WEBAPPS + fill(path, ids)));
                }));
        OF_ALL.forEach(path -> {
            tellsNothing(path, program.get("/engine-rest" + path));
            tellsNothing(path, webapps.get(WEBAPPS + path));
        });
    }

    /** The journeys of a customer, each with a task where one is open. */
    private List<Map<String, String>> ids() {
        var ids = new ArrayList<Map<String, String>>();
        customer.journeys().stream()
                .map(Journey::instances)
                .flatMap(List::stream)
                .map(ProcessInstance::getId)
                .forEach(run -> {
                    var open = tasks.createTaskQuery().processInstanceId(run).list();
                    ids.add(open.isEmpty() ? Map.of("run", run) : Map.of("run", run, "task", first(open)));
                });
        return ids;
    }

    private static String first(List<Task> open) {
        return open.get(0).getId();
    }

    private static String fill(String path, Map<String, String> ids) {
        return path.replace("{run}", ids.get("run")).replace("{task}", ids.getOrDefault("task", "{task}"));
    }

    private void tellsNothing(String path, Web.Answer answer) {
        assertThat(answer.status()).as(path + ": " + answer.body()).isIn(200, 400, 403, 404);
        assertThat(customer.in(answer.body())).as("%s: %s", path, answer.body()).isEmpty();
        if (answer.status() == 200 && answer.body().length() > 2) {
            told.add(path);
        }
    }
}
