package io.rapport.sla.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.sla.book.CalendarBook;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page as a person reads and uses it, years ahead, where no other story looks. */
@RapportTest
class CalendarsPageTest {

    /** The Thursday before Whit Monday. */
    private static final Instant NOW = Instant.parse("2043-05-14T10:00:00Z");

    @Autowired
    Web web;

    @Autowired
    CalendarBook book;

    @Autowired
    EngineClock clock;

    @Test
    void an_agent_reads_when_we_are_open_and_cannot_close() {
        clock.moveTo(NOW);
        var page = web.as(Role.AGENTS).with("Accept", "text/html").get("/calendars");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Open now, until Thu 14 May 2043, 18:00.",
                        "Mon 18 May 2043: Whit Monday",
                        "closed: Whit Monday")
                .contains("Open now, around the clock.", "all day", "09:00–12:00", "13:00–17:00")
                .doesNotContain("Close on that day", "Open after all");
    }

    @Test
    void who_closed_and_why_stands_there_and_a_manager_takes_it_back() {
        clock.moveTo(NOW);
        book.close("new-york", LocalDate.parse("2043-05-20"), "Stocktaking <b>", "web-managers");
        var manager = web.as(Role.MANAGERS).with("Accept", "text/html");

        assertThat(manager.get("/calendars").body())
                .contains("Wed 20 May 2043: Stocktaking &lt;b&gt; (Web Tester)", "closed: Stocktaking &lt;b&gt;")
                .contains("Close on that day", "Open after all");
        assertThat(web.as(Role.AGENTS)
                        .with("Accept", "text/html")
                        .get("/calendars")
                        .body())
                .contains("Stocktaking")
                .doesNotContain("Open after all");

        book.open("new-york", LocalDate.parse("2043-05-20"), "web-managers");
        assertThat(manager.get("/calendars").body()).doesNotContain("Stocktaking");
    }

    @Test
    void a_manager_closes_with_the_form_and_what_is_wrong_is_said_on_the_page_with_what_was_typed() {
        web.as(Role.MANAGERS);
        var manager = Browser.of(web, "web-managers");

        assertThat(submit(manager, "/calendars/closing-days", "calendar=new-york&date=2042-06-03&reason=Works+outing"))
                .isEqualTo("/calendars");
        assertThat(read(manager)).contains("new-york is closed on Tue 3 Jun 2042", "Tue 3 Jun 2042: Works outing");
        assertThat(submit(manager, "/calendars/closing-days", "calendar=new-york&date=2020-06-03&reason=Too+late"))
                .isEqualTo("/calendars");
        assertThat(read(manager)).contains("2020-06-03 is over", "value=\"Too late\"");
        assertThat(submit(manager, "/calendars/new-york/closing-days/2042-06-03/open", ""))
                .isEqualTo("/calendars");
        assertThat(read(manager)).contains("new-york is open on Tue 3 Jun 2042").doesNotContain("Works outing (");
    }

    private static String submit(Browser person, String path, String form) {
        var answer = person.page().post(path, "application/x-www-form-urlencoded", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location");
    }

    private static String read(Browser person) {
        return person.plain().with("Accept", "text/html").get("/calendars").body();
    }
}
