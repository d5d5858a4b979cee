package io.rapport.sla.book;

import static io.rapport.sla.book.Nodes.fresh;
import static io.rapport.sla.book.Nodes.open;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.calendar.CalendarChanged;
import io.rapport.sla.calendar.CalendarSettings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A change makes another version, told in the same transaction; a version once in force can be asked for for good. */
@RapportTest
class CalendarVersionsTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    private static final Instant LATER = NOW.plus(ofHours(24 * 14));

    @Autowired
    ApplicationContext house;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    EngineClock clock;

    private final List<CalendarChanged> told = new CopyOnWriteArrayList<>();
    private Consumer<CalendarChanged> hears = told::add;
    private final ApplicationListener<PayloadApplicationEvent<CalendarChanged>> listener =
            ApplicationListener.forPayload(change -> hears.accept(change));
    private Nodes nodes;

    @BeforeEach
    void listen() {
        nodes = new Nodes(house);
        house.getBean(ApplicationEventMulticaster.class).addApplicationListener(listener);
        clock.moveTo(NOW);
    }

    @AfterEach
    void leave() {
        house.getBean(ApplicationEventMulticaster.class).removeApplicationListener(listener);
    }

    @Test
    void the_shipped_calendars_are_kept_from_the_start() {
        assertThat(calendars.ids()).contains("always", "new-york", "office");
        var office = calendars.get("office");
        assertThat(office.version()).isPositive();
        assertThat(calendars.get("office", office.version())).isSameAs(office);
    }

    @Test
    void a_changed_configuration_is_another_version_and_the_old_one_counts_as_it_did() {
        var id = fresh();
        nodes.started(id, open(List.of(), MONDAY));
        assertThat(told).as("nothing was counted by a calendar that is new").isEmpty();

        clock.moveTo(LATER);
        var node = nodes.started(id, open(List.of(), MONDAY, TUESDAY));

        assertThat(told).containsExactly(new CalendarChanged(id, 1, 2, LATER, "configuration"));
        assertThat(node.calendars().get(id).version()).isEqualTo(2);
        assertThat(node.calendars().get(id).between(NOW, LATER)).isEqualTo(ofHours(40));
        assertThat(node.calendars().get(id, 1).between(NOW, LATER)).isEqualTo(ofHours(20));
        assertThatThrownBy(() -> node.calendars().get(id, 3))
                .hasMessage("The business calendar '%s' has no version 3; its versions are 1 to 2.".formatted(id));
    }

    @Test
    void a_start_with_an_unchanged_configuration_writes_nothing_also_when_it_leaves_out_what_goes_without_saying() {
        var id = fresh();
        nodes.started(id, open(List.of(), MONDAY));
        var written = open(List.of(), MONDAY);
        var shorter = new Settings(written.zone(), written.week(), null, null);

        assertThat(nodes.started(id, shorter).calendars().get(id).version()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void closing_days_of_ours_and_the_configuration_do_not_overwrite_each_other() {
        var id = fresh();
        var node = nodes.started(id, open(List.of("2026-03-09"), MONDAY));
        node.close(id, "2026-03-16", " Stocktaking ", "maria");

        var again = nodes.started(id, open(List.of("2026-03-09"), MONDAY));
        assertThat(again.calendars().get(id).version())
                .as("nothing is configured otherwise")
                .isEqualTo(2);

        var changed = nodes.started(id, open(List.of(), MONDAY, FRIDAY));
        var book = changed.book().get(id);
        assertThat(book.closed()).isEmpty();
        assertThat(book.closingDays())
                .containsExactly(
                        new CalendarBook.ClosingDay(LocalDate.parse("2026-03-16"), "Stocktaking", "maria", NOW));
        assertThat(book.versions())
                .extracting(CalendarBook.Version::version, CalendarBook.Version::by, CalendarBook.Version::why)
                .containsExactly(
                        tuple(3, "configuration", "as configured"),
                        tuple(2, "maria", "closed on 2026-03-16: Stocktaking"),
                        tuple(1, "configuration", "as configured"));
        assertThat(told).extracting(CalendarChanged::to).containsExactly(2, 3);
    }

    @Test
    void another_node_counts_by_a_change_without_a_restart() {
        var id = fresh();
        var one = nodes.started(id, open(List.of(), MONDAY));
        var other = nodes.started(id, open(List.of(), MONDAY));
        assertThat(other.calendars().get(id).between(NOW, LATER)).isEqualTo(ofHours(20));

        one.close(id, "2026-03-09", "Works outing", "maria");

        assertThat(other.calendars().get(id).between(NOW, LATER)).isEqualTo(ofHours(10));
        other.open(id, "2026-03-09", "tom");
        assertThat(one.calendars().get(id).between(NOW, LATER)).isEqualTo(ofHours(20));
        assertThat(one.calendars().get(id).version()).isEqualTo(3);
    }

    @Test
    void nodes_that_start_together_write_it_once_and_tell_it_once() throws Exception {
        var id = fresh();
        Nodes.together(nodes.starting(id, open(List.of(), MONDAY)), nodes.starting(id, open(List.of(), MONDAY)));
        assertThat(calendarsOf(id).get(id).version()).isEqualTo(1);

        var wider = open(List.of(), MONDAY, TUESDAY);
        Nodes.together(nodes.starting(id, wider), nodes.starting(id, wider), nodes.starting(id, wider));

        assertThat(calendarsOf(id).get(id).version()).isEqualTo(2);
        assertThat(told).containsExactly(new CalendarChanged(id, 1, 2, NOW, "configuration"));
    }

    @Test
    void who_counts_by_it_moves_with_it_or_it_is_not_changed() {
        var id = fresh();
        var node = nodes.started(id, open(List.of(), MONDAY));
        hears = change -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            assertThat(node.calendars().get(id, change.to()).between(NOW, LATER))
                    .isEqualTo(ofHours(10));
            throw new IllegalStateException("a clock could not be moved");
        };
        assertThatThrownBy(() -> node.close(id, "2026-03-09", "Works outing", "maria"))
                .hasMessage("a clock could not be moved");
        assertThat(node.calendars().get(id).version()).isEqualTo(1);

        hears = told::add;
        node.close(id, "2026-03-23", "Works outing", "maria");
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();

        assertThat(node.calendars().get(id, 2).between(NOW, LATER))
                .as("the second version is this one, and not the one that was never in force")
                .isEqualTo(ofHours(20));
    }

    private VersionedCalendars calendarsOf(String id) {
        return nodes.starting(id, open(List.of(), MONDAY)).calendars();
    }
}
