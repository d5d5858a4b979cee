package io.rapport.stewardship;

import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a steward sees of the two, how long, and where a merge is taken back. */
@RapportTest
class StewardSeesStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    Web web;

    @Test
    void while_the_question_is_open_a_lead_sees_who_they_are_and_nothing_else_of_them() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone, "annual-value", "1234.56");
        var other = desk.person(name, "phone", phone);
        var lead = web.as("seeing-lead", "leads");
        assertThat(phones(lead, one)).noneMatch(phone::equals);

        desk.lookAt(one, other);

        assertThat(phones(lead, one)).containsExactly(phone);
        assertThat(phones(lead, other)).containsExactly(phone);
        assertThat(lead.get("/api/customers/" + one + "/facts").body()).doesNotContain("1234.56");
        assertThat(phones(web.as("seeing-agent", "agents"), one)).noneMatch(phone::equals);
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + one + "/reads")
                        .<List<String>>at("$.items[*].purpose"))
                .contains("stewardship");
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + one + "/reads")
                        .<List<String>>at("$.items[?(@.purpose=='stewardship')].request"))
                .isNotEmpty()
                .containsOnly(desk.caseOf(one, other).id().value());

        cases.answer(desk.caseOf(one, other).id(), new Answer.Different("lea", "Two passports."));
        desk.lookAt(one);
        var settled = cases.get(desk.caseOf(one, other).id());
        assertThat(phones(lead, one)).noneMatch(phone::equals);
        assertThat(lead.get("/api/steward-cases/" + settled.id()).<String>at("$.state"))
                .isEqualTo("different");
    }

    @Test
    void what_the_comparison_does_not_ask_for_is_not_noted_as_seen() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone, "language", "de");
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);

        var asked = web.as("asking-lead", "leads").get("/api/customers/" + one + "/facts?kind=phone&kind=email");

        assertThat(asked.<List<String>>at("$.items[*].kind")).containsOnly("phone");
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + one + "/reads")
                        .<List<String>>at("$.items[?(@.reader=='asking-lead')].kinds[*]"))
                .containsOnly("phone");
    }

    @Test
    void the_cases_are_for_stewards_and_name_nobody() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);

        var shown = web.as(Role.LEADS).get("/api/steward-cases?state=open&limit=5");
        var page = web.as(Role.PRIVACY_OFFICERS).get("/customers/twins");
        assertThat(shown.<String>at("$.items[0].because")).isEqualTo("same given name, family name, phone");
        assertThat(shown.body()).contains(one.value(), other.value()).doesNotContain(name, phone);
        assertThat(page.body()).contains(one.value(), "Waits for an answer").doesNotContain(name, phone);
        assertThat(web.as(Role.AGENTS).get("/api/steward-cases").status()).isEqualTo(403);
        assertThat(web.as(Role.AGENTS).get("/customers/twins").status()).isEqualTo(403);
        assertThat(web.as(Role.LEADS).get("/api/steward-cases/S-1").status()).isEqualTo(404);
        assertThat(web.as(Role.LEADS).get("/api/steward-cases?state=lost").<String>at("$.detail"))
                .contains("settled-elsewhere");
    }

    private static List<String> phones(Web.Client reader, CustomerId id) {
        return reader.get("/api/customers/" + id + "/facts").at("$.items[?(@.kind=='phone')].value");
    }
}
