package io.rapport.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes an absence for whom, and what makes one that cannot be. */
@RapportTest
class AbsenceDoorTest {

    @Autowired
    Web web;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String ina = "ina-" + unique;
    private final String ben = "ben-" + unique;
    private final String eve = "eve-" + unique;
    private final String tim = "tim-" + unique;
    private final String led = "led-" + unique;

    @BeforeEach
    void a_team() {
        clock.moveTo(Instant.parse("2026-03-02T09:00:00Z"));
        Person.of(ina, "agents", "billing-team").worksHere(identity);
        Person.of(ben, "agents", "billing-team").worksHere(identity);
        Person.of(eve, "agents", "billing-team").worksHere(identity);
        Person.of(tim, "agents", "technical-team").worksHere(identity);
        Person.of(led, "leads", "billing-team").worksHere(identity);
    }

    @Test
    void a_day_is_the_houses_day_and_the_end_is_the_first_moment_back() {
        var id = written(as(ina), null, "2026-03-28", "2026-03-30", ben);

        assertThat(listed(id))
                .containsEntry("person", ina)
                .containsEntry("substitute", ben)
                .containsEntry("from", "2026-03-27T23:00:00Z")
                .containsEntry("until", "2026-03-29T22:00:00Z") // the clocks went forward in between
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("writtenBy", ina);
        var next = written(as(ina), null, "2026-03-30", "2026-03-31", null);
        assertThat(next).isNotEqualTo(id);

        var abroad = as(eve).post(
                        "/api/absences",
                        "{\"from\": \"2026-04-01T13:00\", \"until\": \"2026-04-02\", \"zone\": \"America/New_York\"}");
        assertThat(listed(abroad.at("$.id"))).containsEntry("from", "2026-04-01T17:00:00Z");
    }

    @Test
    void a_lead_writes_for_their_team_and_for_nobody_else_and_an_agent_for_themselves() {
        assertThat(listed(written(as(led), ina, "2026-03-10", "2026-03-12", null)))
                .containsEntry("writtenBy", led);

        refused(write(as(led), tim, "2026-03-10", "2026-03-12", null), 403, "absence/not-yours", "A Tester's absence");
        refused(write(as(ben), ina, "2026-03-20", "2026-03-22", null), 403, "absence/not-yours", "A Tester's absence");
        assertThat(write(web.as(Role.INTEGRATIONS), null, "2026-03-20", "2026-03-22", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_nul_in_a_name_is_refused_by_its_field() {
        refused(
                write(as(ina), null, "2026-03-10", "2026-03-12", "be\\u0000n"),
                422,
                "kernel/nul-in-text",
                "'substitute'");
    }

    @Test
    void a_substitute_is_somebody_else_who_is_there_and_may_do_the_work() {
        refused(write(as(ina), null, "2026-03-10", "2026-03-12", ina), 422, "absence/field-refused", "themselves");
        refused(
                write(as(ina), null, "2026-03-10", "2026-03-12", "no-such"),
                422,
                "absence/field-refused",
                "nobody who");
        refused(
                write(as(ina), null, "2026-03-10", "2026-03-12", tim),
                422,
                "absence/field-refused",
                "gives nobody a right");
        refused(
                write(as(ina), null, "2026-03-10", "2026-03-12", "web-integrations"),
                422,
                "absence/field-refused",
                "nobody who works here");

        written(as(ben), null, "2026-03-11", "2026-03-20", null);
        refused(write(as(ina), null, "2026-03-10", "2026-03-12", ben), 409, "absence/does-not-fit", "A Tester is away");
        written(as(ina), null, "2026-03-10", "2026-03-11", ben); // back before he goes
    }

    @Test
    void two_do_not_stand_in_for_each_other_and_who_stands_in_stays() {
        var id = written(as(ina), null, "2026-03-10", "2026-03-12", ben);

        refused(
                write(as(ben), null, "2026-03-11", "2026-03-13", ina),
                409,
                "absence/does-not-fit",
                "A Tester stands in for A Tester");
        refused(write(as(ben), null, "2026-03-11", "2026-03-13", eve), 409, "absence/does-not-fit", id);

        assertThat(as(led).delete("/api/absences/" + id).status()).isEqualTo(204);
        written(as(ben), null, "2026-03-11", "2026-03-13", ina);
        refused(
                write(as(ina), null, "2026-03-10", "2026-03-12", ben),
                409,
                "absence/does-not-fit",
                "A Tester stands in for A Tester");
    }

    @Test
    void two_absences_of_one_person_do_not_overlap_and_what_is_over_is_not_written() {
        var id = written(as(ina), null, "2026-03-10", "2026-03-12", null);
        refused(write(as(ina), null, "2026-03-11", "2026-03-13", null), 409, "absence/does-not-fit", id);
        refused(
                write(as(ina), null, "2026-03-20", "2026-03-20", null),
                422,
                "absence/field-refused",
                "first moment back");
        refused(write(as(ina), null, "2026-02-20", "2026-02-22", null), 422, "absence/field-refused", "over already");
        refused(write(as(ina), null, "2026-03-20", "2028-03-22", null), 422, "absence/field-refused", "two years");
        refused(write(as(ina), null, "20.3.2026", "2026-03-22", null), 422, "absence/field-refused", "cannot be read");

        clock.moveTo(Instant.parse("2026-03-12T09:00:00Z"));
        refused(as(ina).delete("/api/absences/" + id), 409, "absence/over", "is over");
        refused(as(tim).delete("/api/absences/" + id), 403, "absence/not-yours", "A Tester's absence");
        refused(as(ina).delete("/api/absences/B-1"), 404, "absence/unknown-absence", "B-1");
    }

    @Test
    void the_page_shows_who_is_away_and_takes_an_absence() {
        written(as(ina), null, "2026-03-10", "2026-03-12", ben);

        var page = as(led).with("Accept", "text/html").get("/absences");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Tue 10 Mar 2026, 00:00", "Remove the absence", "value=\"" + ina + "\"");
        var other = as(tim).with("Accept", "text/html").get("/absences").body();
        assertThat(other).contains("Tue 10 Mar 2026, 00:00").doesNotContain("value=\"" + ina + "\"");
        assertThat(web.as(Role.INTEGRATIONS).get("/absences").status()).isEqualTo(403);
    }

    private Client as(String user) {
        return web.nobody().withPassword(user, Web.PASSWORD);
    }

    private static String written(Client by, String person, String from, String until, String substitute) {
        var answer = write(by, person, from, until, substitute);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.at("$.id");
    }

    private static Answer write(Client by, String person, String from, String until, String substitute) {
        var optional = (person == null ? "" : ", \"person\": \"" + person + "\"")
                + (substitute == null ? "" : ", \"substitute\": \"" + substitute + "\"");
        return by.post("/api/absences", "{\"from\": \"%s\", \"until\": \"%s\"%s}".formatted(from, until, optional));
    }

    private static void refused(Answer answer, int status, String code, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code, words);
    }

    private Map<String, Object> listed(String id) {
        return web.as(Role.LEADS)
                .get("/api/absences")
                .<List<Map<String, Object>>>at("$.items[?(@.id=='%s')]".formatted(id))
                .get(0);
    }
}
