package io.rapport.sla.book;

import io.rapport.sla.calendar.CalendarSettings;
import io.rapport.sla.calendar.CalendarSettings.Settings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Nodes of the same house on the database under test, each with a configuration of its own. */
final class Nodes {

    private final ApplicationContext house;

    Nodes(ApplicationContext house) {
        this.house = house;
    }

    /** A calendar nobody else uses. */
    static String fresh() {
        return "made-up-" + UUID.randomUUID();
    }

    /** Open on these weekdays from 08:00 to 18:00 in Berlin, without public holidays. */
    static Settings open(List<String> closed, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        List.of(days).forEach(day -> week.put(day, List.of("08:00-18:00")));
        return new Settings("Europe/Berlin", week, "none", closed);
    }

    /** One that is starting with this configuration; it has read nothing yet. */
    Node starting(String calendar, Settings settings) {
        var jdbc = house.getBean(JdbcClient.class);
        var configured = new ConfiguredCalendars(new CalendarSettings(Map.of(calendar, settings)));
        var calendars = new VersionedCalendars(jdbc, configured, house);
        var book = new CalendarBook(calendars, configured, house.getBean(Clock.class));
        return new Node(book, calendars, house.getBean(TransactionOperations.class));
    }

    /** One that has started. */
    Node started(String calendar, Settings settings) {
        var node = starting(calendar, settings);
        node.begin();
        return node;
    }

    record Node(CalendarBook book, VersionedCalendars calendars, TransactionOperations transaction) {

        void begin() {
            transaction.executeWithoutResult(status -> book.begin());
        }

        void close(String calendar, String date, String reason, String by) {
            transaction.executeWithoutResult(status -> book.close(calendar, LocalDate.parse(date), reason, by));
        }

        void open(String calendar, String date, String by) {
            transaction.executeWithoutResult(status -> book.open(calendar, LocalDate.parse(date), by));
        }
    }

    /** Let go at the same moment. */
    static void together(Node... starting) throws Exception {
        var door = new CyclicBarrier(starting.length);
        var threads = Executors.newFixedThreadPool(starting.length);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (var node : starting) {
                ends.add(threads.submit(() -> {
                    door.await();
                    node.begin();
                    return null;
                }));
            }
            for (var end : ends) {
                end.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
