package io.rapport.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class MergeApiTest {

    private static final Set<Role> ALLOWED = EnumSet.of(Role.LEADS, Role.MANAGERS, Role.PRIVACY_OFFICERS);

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    HistoryService history;

    @Test
    void a_lead_merges_and_a_privacy_officer_takes_it_back_and_both_are_in_the_operation_log() {
        var ida = desk.stranger();
        var idaAgain = desk.stranger();
        var path = "/api/customers/" + ida;
        var lead = web.as("joining-lead", "leads");
        for (var one : List.of(ida, idaAgain)) {
            assertThat(lead.post(path + "/merges", wish(idaAgain)).status())
                    .as("who has not seen both")
                    .isEqualTo(403);
            lead.post("/api/customers/" + one + "/break-glass", "{\"reason\": \"Says she is known twice.\"}");
        }

        var merged = lead.post(path + "/merges", wish(idaAgain));

        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        var id = merged.<String>at("$.id");
        assertThat(merged.<String>at("$.mergedBy")).isEqualTo("joining-lead");
        assertThat(lead.get("/api/customers/" + idaAgain).<String>at("$.id")).isEqualTo(ida.value());
        assertThat(lead.get(path).<List<String>>at("$.merged")).containsExactly(idaAgain.value());

        var undo = "/api/customers/%s/merges/%s/undo".formatted(idaAgain, id);
        var undone = web.as("parting-officer", "privacy-officers").post(undo, "");

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.<String>at("$.undoneBy")).isEqualTo("parting-officer");
        assertThat(lead.get("/api/customers/" + idaAgain).<String>at("$.id")).isEqualTo(idaAgain.value());
        assertThat(lead.get(path + "/merges").<List<String>>at("$.items[*].id")).containsExactly(id);
        assertThat(noted("customer.merged", id)).isEqualTo("joining-lead");
        assertThat(noted("customer.merge-undone", id)).isEqualTo("parting-officer");
    }

    @Test
    void nobody_else_may() {
        var path = "/api/customers/" + desk.stranger() + "/merges";
        for (var role : Role.values()) {
            if (!ALLOWED.contains(role)) {
                assertThat(web.as(role).post(path, wish(desk.stranger())).status())
                        .as(role.title())
                        .isEqualTo(403);
                assertThat(web.as(role).post(path + "/M-1/undo", "").status())
                        .as(role.title())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void what_cannot_be_merged_is_answered_with_what_to_do() {
        var ida = desk.stranger();
        var path = "/api/customers/" + ida + "/merges";
        var officer = web.as("careful-officer", "privacy-officers");

        var self = officer.post(path, wish(ida));
        assertThat(self.status()).isEqualTo(409);
        assertThat(self.<String>at("$.type")).isEqualTo("urn:rapport:problem:customer/already-one");
        assertThat(officer.post(path, "{\"absorbed\": \"C-999999999999\", \"reason\": \"the same\"}")
                        .status())
                .isEqualTo(404);
        assertThat(officer.post(path, "{\"absorbed\": \"Ida\", \"reason\": \"the same\"}")
                        .status())
                .isEqualTo(422);
        assertThat(officer.post(path, "{\"absorbed\": \"%s\", \"reason\": \"\"}".formatted(desk.stranger()))
                        .status())
                .isEqualTo(422);
        assertThat(officer.post(path + "/M-999999999999/undo", "").status()).isEqualTo(404);
    }

    private static String wish(Object absorbed) {
        return "{\"absorbed\": \"%s\", \"reason\": \"One phone, one birth date.\"}".formatted(absorbed);
    }

    private String noted(String operation, String id) {
        return history.createUserOperationLogQuery().operationType(operation).list().stream()
                .filter(entry -> id.equals(entry.getNewValue()))
                .findFirst()
                .orElseThrow()
                .getUserId();
    }
}
