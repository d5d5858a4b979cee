package io.rapport.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator wants to be rid of a journey: the customer's request is not lost with it. */
@RapportTest
class DeletedByHandTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService models;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Web web;

    @Test
    void a_journey_whose_request_is_open_is_not_deleted_but_withdrawn() {
        var id = desk.request(desk.stranger(), "complaint");
        var instances = journeys.follow(id).instances();
        assertThat(instances).hasSize(2);

        for (var instance : instances) {
            var one = instance.getId();
            refused(web.admin().delete("/engine-rest/process-instance/" + one));
            refused(web.admin().delete("/engine-rest/process-instance/" + one + "?skipCustomListeners=true"));
            refused(web.admin().post("/engine-rest/process-instance/" + one + "/modification", cancel(one)));
        }
        assertThat(requests.get(id).state()).isEqualTo(RequestState.OPEN);

        requests.withdraw(id);
        assertThat(journeys.follow(id).instances()).isEmpty();
        assertThat(requests.get(id).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void a_model_with_open_requests_is_not_deleted_with_them() {
        desk.asks(desk.stranger(), "complaint");
        var model = models.createProcessDefinitionQuery()
                .processDefinitionKey("service-request")
                .latestVersion()
                .singleResult();

        var deletion = new TransactionTemplate(transactions);
        // if nobody refuses, the models of all the other tests are still there afterwards
        deletion.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThatThrownBy(() -> models.deleteProcessDefinition(model.getId(), true))
                    .hasStackTraceContaining("still open");
        });
        deletion.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThatThrownBy(() -> models.deleteDeployment(model.getDeploymentId(), true))
                    .hasStackTraceContaining("still open");
        });
    }

    private String cancel(String instance) {
        var steps = runtime.getActiveActivityIds(instance).stream()
                .filter(step -> !step.equals(instance))
                .distinct()
                .map("{\"type\": \"cancel\", \"activityId\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", "));
        return "{\"instructions\": [%s]}".formatted(steps);
    }

    private static void refused(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.<String>at("$.message")).contains("Withdraw");
    }
}
