package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.Page;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.stewardship.CaseState;
import io.rapport.stewardship.StewardCases;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At the first look something waits for stewards and privacy officers. */
@DemoTest
class DemoQuestionsTest {

    @Autowired
    StewardCases cases;

    @Autowired
    PrivacyRequests privacy;

    @Autowired
    TaskService tasks;

    @Test
    void two_may_be_known_twice_and_a_lead_is_asked() {
        assertThat(cases.list("lea", CaseState.OPEN, Page.MOST, null).items()).hasSize(2);
        assertThat(offered("compare-customers", "leads")).isEqualTo(2);
    }

    @Test
    void three_use_a_right_and_the_officers_are_asked() {
        assertThat(privacy.list(null, Page.MOST, null).items())
                .extracting(request -> request.kind().code())
                .containsExactlyInAnyOrder("access", "erasure", "rectification");
        assertThat(offered("check-identity", "privacy-officers")).isEqualTo(3);
    }

    private long offered(String step, String group) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(step)
                .taskCandidateGroup(group)
                .count();
    }
}
