package io.rapport.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does at our own door stands in the engine's operation log, with the name. */
@RapportTest
class OperationLogTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    IdentityService identity;

    @Autowired
    HistoryService history;

    @Test
    void opening_and_withdrawing_are_logged_with_the_name_of_who_did_it() {
        var id = asCleo(() -> desk.request(desk.stranger(), "complaint"));
        var journey = journeys.follow(id).instances().get(0).getId();
        asCleo(() -> {
            requests.withdraw(id);
            return id;
        });

        var logged =
                history.createUserOperationLogQuery().processInstanceId(journey).list();

        assertThat(logged).extracting(UserOperationLogEntry::getUserId).containsOnly("cleo");
        assertThat(logged)
                .extracting(UserOperationLogEntry::getOperationType)
                .contains("request.opened", "request.withdrawn");
    }

    private RequestId asCleo(Supplier<RequestId> work) {
        identity.setAuthentication(Person.CLEO.id(), Person.CLEO.groups());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
