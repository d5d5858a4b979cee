package io.rapport.sla.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.sla.BusinessCalendars;
import io.rapport.web.Web;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars from outside. Closes New York years ahead, where no other story looks. */
@RapportTest
class CalendarApiTest {

    private static final String NEW_YORK = "/api/calendars/new-york";

    @Autowired
    Web web;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    EngineClock clock;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_is_signed_in_reads_when_we_are_open(Role role) {
        var office = web.as(role).get("/api/calendars/office?from=2026-05-22&to=2026-05-26");

        assertThat(office.status()).as(office.body()).isEqualTo(200);
        assertThat(office.<String>at("$.calendar.zone")).isEqualTo("Europe/Berlin");
        assertThat(office.<String>at("$.calendar.holidays")).isEqualTo("de-be");
        assertThat(office.<List<String>>at("$.calendar.week.FRIDAY")).containsExactly("08:00-18:00");
        assertThat(office.<List<String>>at("$.openings[*].start"))
                .as("Friday and Tuesday; Monday is Whit Monday")
                .containsExactly("2026-05-22T06:00:00Z", "2026-05-26T06:00:00Z");
        assertThat(office.<List<Map<String, String>>>at("$.publicHolidays"))
                .containsExactly(Map.of("date", "2026-05-25", "name", "Whit Monday"));
        assertThat(web.as(role).get("/api/calendars").<List<String>>at("$[*].id"))
                .contains("always", "new-york", "office");
    }

    @Test
    void a_stranger_reads_nothing() {
        assertThat(web.nobody().get("/api/calendars").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGERS", "PROCESS_OWNERS"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_managers_and_process_owners_close(Role role) {
        var someday = "{\"date\": \"2041-06-03\", \"reason\": \"Works outing\"}";
        assertThat(web.as(role).post(NEW_YORK + "/closing-days", someday).status())
                .isEqualTo(403);
        assertThat(web.as(role).delete(NEW_YORK + "/closing-days/2041-06-03").status())
                .isEqualTo(403);
        assertThat(web.as(role)
                        .post("/calendars/closing-days", "application/x-www-form-urlencoded", "calendar=new-york")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_manager_closes_and_a_process_owner_opens_again() {
        var version = calendars.get("new-york").version();
        var closed = web.as(Role.MANAGERS)
                .post(NEW_YORK + "/closing-days", "{\"date\": \"2041-06-03\", \"reason\": \" Works outing \"}");

        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        assertThat(closed.<Integer>at("$.version")).isEqualTo(version + 1);
        assertThat(closed.<String>at("$.by")).isEqualTo("web-managers");
        assertThat(closed.<String>at("$.earlier[0].by")).isNotBlank();
        assertThat(closed.<List<String>>at("$.closingDays[?(@.date=='2041-06-03')].reason"))
                .containsExactly("Works outing");
        var days = NEW_YORK + "?from=2041-06-03&to=2041-06-03";
        assertThat(web.as(Role.AGENTS).get(days).<List<String>>at("$.openings")).isEmpty();

        var opened = web.as(Role.PROCESS_OWNERS).delete(NEW_YORK + "/closing-days/2041-06-03");

        assertThat(opened.status()).as(opened.body()).isEqualTo(204);
        assertThat(web.as(Role.AGENTS).get(days).<List<String>>at("$.openings")).hasSize(2);
        assertThat(calendars.get("new-york").version()).isEqualTo(version + 2);
    }

    @Test
    void what_cannot_be_is_refused_with_the_field_and_what_to_do() {
        var version = calendars.get("new-york").version();
        var manager = web.as(Role.MANAGERS);
        var yesterday =
                LocalDate.now(clock.withZone(ZoneId.of("America/New_York"))).minusDays(1);

        refused(manager, "{\"date\": \"24.12.2026\", \"reason\": \"x\"}", 422, "not-a-date", "write one as 2026-12-24");
        refused(manager, "{\"date\": \"%s\", \"reason\": \"x\"}".formatted(yesterday), 422, "day-is-over", "is over");
        var empty = manager.post(NEW_YORK + "/closing-days", "{\"date\": \"2041-06-03\", \"reason\": \" \"}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.<String>at("$.errors[0].field")).isEqualTo("reason");
        var none = manager.delete(NEW_YORK + "/closing-days/2041-06-04");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.<String>at("$.type")).endsWith("sla/no-closing-day");
        assertThat(manager.get("/api/calendars/dusk").<String>at("$.detail")).contains("Use one of [");
        assertThat(manager.get(NEW_YORK + "?from=2026-01-01&to=2027-01-02").status())
                .isEqualTo(422);
        assertThat(manager.get(NEW_YORK + "?from=2026-01-02&to=2026-01-01").status())
                .isEqualTo(422);
        assertThat(calendars.get("new-york").version()).isEqualTo(version);
    }

    private static void refused(Web.Client manager, String body, int status, String code, String says) {
        var answer = manager.post(NEW_YORK + "/closing-days", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.<String>at("$.type")).isEqualTo("urn:rapport:problem:sla/" + code);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("date");
        assertThat(answer.<String>at("$.detail")).contains(says);
    }
}
