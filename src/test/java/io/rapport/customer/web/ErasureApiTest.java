package io.rapport.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.privacy.PrivacyDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class ErasureApiTest {

    private static final String WISH = "{\"reason\": \"consent-withdrawn\"}";

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Test
    void a_privacy_officer_erases_and_everybody_reads_that_they_did() {
        var path = "/api/customers/" + desk.stranger();
        var officer = web.as("erasing-officer", "privacy-officers");

        var erased = officer.post(path + "/erasure", WISH);
        var again = officer.post(path + "/erasure", "{\"reason\": \"objection\"}");

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(erased.<String>at("$.erasedBy")).isEqualTo("erasing-officer");
        assertThat(again.body()).isEqualTo(erased.body());
        for (var read : new String[] {"", "/facts", "/timeline", "/tier"}) {
            var answer = officer.get(path + read);
            assertThat(answer.status()).as(read).isEqualTo(410);
            assertThat(answer.<String>at("$.type")).isEqualTo("urn:rapport:problem:customer/erased");
        }
    }

    @Test
    void nobody_else_may() {
        var path = "/api/customers/" + desk.stranger() + "/erasure";

        Arrays.stream(Role.values())
                .filter(role -> role != Role.PRIVACY_OFFICERS)
                .forEach(role -> assertThat(web.as(role).post(path, WISH).status())
                        .as(role.title())
                        .isEqualTo(403));
        assertThat(web.admin().post(path, WISH).status()).isEqualTo(403);
    }

    @Test
    void a_reason_that_is_none_and_an_open_request_are_answered_with_what_to_do() {
        var customer = desk.stranger();
        var officer = web.as("careful-officer", "privacy-officers");
        var path = "/api/customers/" + customer + "/erasure";

        var unknown = officer.post(path, "{\"reason\": \"because\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.<String>at("$.errors[0].reason")).contains("consent-withdrawn");
        desk.asks(customer, "complaint");
        assertThat(officer.post(path, WISH).status()).isEqualTo(409);
    }

    @Test
    void where_there_is_something_to_weigh_erasing_is_a_privacy_request() {
        var officer = web.as("lonely-officer", "privacy-officers");
        var asked = desk.stranger();
        var request = privacy.asks(asked, "erasure", "gdpr");
        var buyer = desk.customerWith("vat-number", "DE136695976");

        var whileOpen = officer.post("/api/customers/" + asked + "/erasure", WISH);
        var byLaw = officer.post("/api/customers/" + buyer + "/erasure", WISH);

        assertThat(whileOpen.status()).as(whileOpen.body()).isEqualTo(409);
        assertThat(whileOpen.body()).contains("privacy request %s is open".formatted(request.id()));
        assertThat(byLaw.status()).as(byLaw.body()).isEqualTo(409);
        assertThat(byLaw.body()).contains("business figures", "a second officer looks at them");
        assertThat(officer.get("/api/customers/" + buyer).status()).isEqualTo(200);
    }
}
