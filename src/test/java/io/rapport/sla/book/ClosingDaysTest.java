package io.rapport.sla.book;

import static io.rapport.sla.book.Nodes.fresh;
import static io.rapport.sla.book.Nodes.open;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which closing days are refused, and that nothing is written then. */
@RapportTest
class ClosingDaysTest {

    /** Still Sunday in New York, Monday already in Berlin. */
    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

    @Autowired
    ApplicationContext house;

    @Autowired
    EngineClock clock;

    private final String id = fresh();
    private Nodes.Node node;

    @BeforeEach
    void start() {
        clock.moveTo(NOW);
        node = new Nodes(house).started(id, open(List.of("2026-03-30"), MONDAY));
    }

    @Test
    void a_day_that_is_over_by_the_calendars_own_wall_clock_is_refused_and_today_is_not() {
        assertThatThrownBy(() -> node.close(id, "2026-03-01", "Too late", "maria"))
                .hasMessageContaining("2026-03-01 is over")
                .hasMessageContaining("can be changed from today, 2026-03-02, on");

        node.close(id, "2026-03-02", "No power", "maria");
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
    }

    @Test
    void what_went_by_is_not_opened_afterwards() {
        node.close(id, "2026-03-02", "No power", "maria");
        clock.moveTo(NOW.plusSeconds(86_400));

        assertThatThrownBy(() -> node.open(id, "2026-03-02", "maria")).hasMessageContaining("2026-03-02 is over");
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
    }

    @Test
    void a_day_is_closed_once_whoever_closed_it() {
        node.close(id, "2026-03-09", "Works outing", "maria");

        assertThatThrownBy(() -> node.close(id, "2026-03-09", "Another", "tom"))
                .hasMessageContaining("is closed on 2026-03-09 already");
        assertThatThrownBy(() -> node.close(id, "2026-03-30", "Configured", "tom"))
                .hasMessageContaining("is closed on 2026-03-30 already");
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
    }

    @Test
    void only_what_was_closed_here_is_opened_here() {
        assertThatThrownBy(() -> node.open(id, "2026-03-30", "maria"))
                .hasMessageContaining("2026-03-30 is no closing day that was added here");
        assertThatThrownBy(() -> node.open("dusk", "2026-03-30", "maria"))
                .hasMessageContaining("There is no business calendar 'dusk'. Use one of [" + id + "]");
    }

    @Test
    void a_calendar_without_open_time_for_a_year_is_refused_before_anything_is_written() {
        var mondays = Stream.iterate(LocalDate.parse("2026-03-02"), day -> day.plusDays(7))
                .limit(53)
                .map(LocalDate::toString)
                .toList();
        var last = LocalDate.parse("2027-03-01").with(TemporalAdjusters.nextOrSame(MONDAY));
        assertThat(mondays).last().isEqualTo(last.toString());
        new Nodes(house).started(id, open(mondays.subList(0, 52), MONDAY));

        assertThatThrownBy(() -> node.close(id, last.toString(), "Closed for good", "maria"))
                .hasMessageContaining("would have no open time in the next 366 days");
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
        assertThatThrownBy(() -> new Nodes(house).started(id, open(mondays, MONDAY)))
                .hasMessageContaining("would have no open time in the next 366 days");
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
    }
}
