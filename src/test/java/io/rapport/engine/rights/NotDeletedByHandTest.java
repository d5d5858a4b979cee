package io.rapport.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.NewPrivacyRequest;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.request.Desk;
import io.rapport.stewardship.StewardCase;
import io.rapport.stewardship.StewardDesk;
import io.rapport.web.Web;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator wants to be rid of a journey: each room says what to do instead. */
@RapportTest
class NotDeletedByHandTest {

    @Autowired
    Desk desk;

    @Autowired
    StewardDesk stewards;

    @Autowired
    PrivacyRequests privacy;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Web web;

    @Test
    void a_privacy_request_is_answered_and_not_deleted() {
        var id = asked(desk.stranger());
        var journeys = instances(id);
        assertThat(journeys).hasSize(2);

        for (var journey : journeys) {
            var refused = web.admin().delete("/engine-rest/process-instance/" + journey);
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.<String>at("$.message"))
                    .contains(id, "answers it in Tasklist")
                    .doesNotContain("/withdraw");
        }
        assertThat(instances(id)).hasSize(2);
    }

    @Test
    void a_question_to_a_steward_is_answered_and_not_deleted() {
        var asked = twins();
        var id = asked.id().value();

        var refused = web.admin()
                .delete("/engine-rest/process-instance/" + instances(id).get(0));

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.<String>at("$.message")).contains(id, "A steward answers it");
        assertThat(stewards.isRunning(asked)).isTrue();
    }

    private String asked(CustomerId customer) {
        return privacy.open(new NewPrivacyRequest(
                        "test", UUID.randomUUID().toString(), customer, "access", "gdpr", null, "anna"))
                .id()
                .value();
    }

    private StewardCase twins() {
        var name = StewardDesk.name();
        var phone = StewardDesk.phone();
        var one = stewards.person(name, "phone", phone);
        var other = stewards.person(name, "phone", phone);
        stewards.lookAt(one, other);
        return stewards.caseOf(one, other);
    }

    private List<String> instances(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }
}
