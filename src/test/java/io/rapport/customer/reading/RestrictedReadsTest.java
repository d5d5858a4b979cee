package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two tables may stand behind one answer; a note names the one that said it. */
@RapportTest
class RestrictedReadsTest {

    @Autowired
    Web web;

    @Autowired
    Planted planted;

    @Autowired
    Restrictions restrictions;

    @Autowired
    RepositoryService repository;

    @Autowired
    EngineClock clock;

    @Test
    void what_one_table_masks_and_what_another_masks_are_noted_apart_each_with_its_own_version() {
        var customer = planted.worked();
        restrictions.place(
                customer.id(),
                "annual-value",
                RestrictionGround.ACCURACY_CONTESTED,
                new RequestId("P-9" + customer.id().number()),
                ZoneId.of("Europe/Berlin"),
                clock.instant().plus(Duration.ofDays(14)));

        web.as("anna-reads-restricted", "agents", "billing-team").get("/api/customers/" + customer.id() + "/facts");

        List<Map<String, Object>> reads = web.as(Role.PRIVACY_OFFICERS)
                .get("/api/customers/" + customer.id() + "/reads")
                .at("$.items[?(@.reader=='anna-reads-restricted' && @.purpose=='service')]");
        assertThat(noted(reads, "accessibility-need"))
                .containsEntry("shown", "masked")
                .containsEntry("rules", List.of("service-special"))
                .containsEntry("table", "factAccess")
                .containsEntry("tableVersion", newest("factAccess"));
        assertThat(noted(reads, "annual-value"))
                .containsEntry("shown", "masked")
                .containsEntry("rules", List.of("people"))
                .containsEntry("table", "restrictedUse")
                .containsEntry("tableVersion", newest("restrictedUse"));
        assertThat(noted(reads, "email"))
                .containsEntry("shown", "clear")
                .containsEntry("rules", List.of("service-work"))
                .containsEntry("table", "factAccess");
    }

    private static Map<String, Object> noted(List<Map<String, Object>> reads, String kind) {
        var found = reads.stream()
                .filter(read -> ((List<?>) read.get("kinds")).contains(kind))
                .toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private int newest(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
