package io.rapport.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class LegalHoldApiTest {

    private static final String WISH = "{\"reason\": \"Ida Example sues us\"}";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_privacy_officer_holds_a_customer_and_the_customer_is_not_erased_until_it_is_lifted() {
        var customer = desk.stranger();
        var path = "/api/customers/" + customer;
        var officer = web.as("holding-officer", "privacy-officers");

        var placed = officer.put(path + "/legal-hold", WISH);
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
        assertThat(officer.put(path + "/legal-hold", WISH).body()).isEqualTo(placed.body());
        assertThat(officer.get(path + "/legal-hold").body()).isEqualTo(placed.body());

        var refused = officer.post(path + "/erasure", "{\"reason\": \"objection\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.detail"))
                .contains("is not erased, and nothing was changed: the customer is under legal hold");

        assertThat(officer.delete(path + "/legal-hold").status()).isEqualTo(204);
        assertThat(officer.delete(path + "/legal-hold").status()).isEqualTo(404);
        assertThat(officer.post(path + "/erasure", "{\"reason\": \"objection\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put(path + "/legal-hold", WISH).status()).isEqualTo(410);
    }

    @Test
    void the_list_names_who_is_held_and_not_why_and_the_reason_is_sealed() {
        var customer = desk.stranger();
        web.as("listing-officer", "privacy-officers").put("/api/customers/" + customer + "/legal-hold", WISH);

        var list = web.as(Role.AUDITORS).get("/api/legal-holds?limit=200");

        assertThat(list.<List<String>>at("$.items[*].customer")).contains(customer.value());
        assertThat(list.body()).doesNotContain("sues");
        assertThat(jdbc.sql("select reason_text from customer_legal_hold")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("sues"));
        var page = web.as(Role.AUDITORS).get("/customers/retention");
        assertThat(page.body()).contains(customer.value()).doesNotContain("sues");
    }

    @Test
    void who_reads_why_somebody_is_held_stands_in_the_read_log() {
        var customer = desk.stranger();
        var path = "/api/customers/" + customer;
        web.as("one-officer", "privacy-officers").put(path + "/legal-hold", WISH);

        var seen = web.as("another-officer", "privacy-officers").get(path + "/legal-hold");

        assertThat(seen.<String>at("$.reason")).isEqualTo("Ida Example sues us");
        var reads = web.as("reads-officer", "privacy-officers").get(path + "/reads?limit=200");
        assertThat(
                        reads.<List<String>>at(
                                "$.items[?(@.kinds[0]=='legal-hold-reason' && @.shown=='clear' && @.purpose=='privacy')].reader"))
                .containsExactly("another-officer", "one-officer");
        assertThat(reads.body()).doesNotContain("sues");
    }

    @Test
    void who_placed_and_who_lifted_stands_in_the_operation_log() {
        var customer = desk.stranger();
        var path = "/api/customers/" + customer + "/legal-hold";
        web.as("placing-officer", "privacy-officers").put(path, WISH);
        web.as("lifting-officer", "privacy-officers").delete(path);

        var logged = history.createUserOperationLogQuery().property("id").list().stream()
                .filter(entry -> customer.value().equals(entry.getNewValue()))
                .toList();

        assertThat(logged)
                .extracting(UserOperationLogEntry::getOperationType, UserOperationLogEntry::getUserId)
                .contains(tuple("legal-hold.placed", "placing-officer"), tuple("legal-hold.lifted", "lifting-officer"));
    }

    @Test
    void nobody_else_may() {
        var path = "/api/customers/" + desk.stranger() + "/legal-hold";

        Arrays.stream(Role.values())
                .filter(role -> role != Role.PRIVACY_OFFICERS)
                .forEach(role -> {
                    assertThat(web.as(role).put(path, WISH).status())
                            .as(role.title())
                            .isEqualTo(403);
                    assertThat(web.as(role).get(path).status()).as(role.title()).isEqualTo(403);
                });
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .put(path, "{\"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
    }
}
