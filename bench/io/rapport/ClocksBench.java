package io.rapport;

import io.rapport.request.Desk;
import io.rapport.sla.book.CalendarBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a changed calendar costs while many clocks run: each is counted anew from its ledger and gets a line in it, and its
 * timer and its task move, all in one transaction; against one SQL update of the same rows in the same run. The bar: less
 * than 10 times. Meanwhile others read: they see all clocks as before, or all as after.
 */
public final class ClocksBench {

    private static final int ROUNDS = 5;
    private static final LocalDate CLOSED = LocalDate.parse("2026-03-04");

    /** Every clock of these cases is due at one of two moments: a reader who sees more saw something half done. */
    private static final String MOMENTS =
            "select count(distinct due_at) from sla_clock where clock = 'RESOLUTION' and met_at is null";

    private static final List<String> ROWS = List.of(
            "update sla_clock set version = version + 1, due_at = due_at + interval '%s' second where met_at is null",
            "update act_ru_job set rev_ = rev_ + 1, duedate_ = duedate_ + interval '%s' second where duedate_ is not null",
            "update act_ru_task set rev_ = rev_ + 1, due_date_ = due_date_ + interval '%s' second",
            "update act_hi_taskinst set due_date_ = due_date_ + interval '%s' second");

    private final Desk desk;
    private final Journeys journeys;
    private final CalendarBook book;
    private final JdbcClient jdbc;
    private final AtomicInteger half = new AtomicInteger();

    private ClocksBench(ConfigurableApplicationContext application) {
        desk = application.getBean(Desk.class);
        journeys = application.getBean(Journeys.class);
        book = application.getBean(CalendarBook.class);
        jdbc = JdbcClient.create(application.getBean(DataSource.class));
    }

    /** @param with the database, {@code h2} or {@code postgresql}, and how many clocks; without any 10,000 on PostgreSQL */
    public static void main(String... with) throws InterruptedException {
        System.setProperty("rapport.test.database", with.length == 0 ? "postgresql" : with[0]);
        var clocks = with.length < 2 ? 10_000 : Integer.parseInt(with[1]);
        Map<String, Object> settings = new HashMap<>(TestDatabase.properties());
        settings.put("logging.level.root", "warn");
        settings.put("server.port", "0");
        try (var application = new SpringApplicationBuilder(Rapport.class)
                .profiles("test")
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))) {
            new ClocksBench(application).run(clocks);
        }
        System.exit(0);
    }

    private void run(int clocks) throws InterruptedException {
        for (int i = 0; i < clocks / 2; i++) {
            journeys.follow(desk.request(desk.stranger(), "technical-incident"));
        }
        jdbc.sql("analyze").update();
        var plain = new ArrayList<Double>();
        var all = new ArrayList<Double>();
        var anew = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(seconds(() -> update(1, "1")));
            update(1, "-1");
            all.add(seconds(() -> update(ROWS.size(), "1")));
            update(ROWS.size(), "-1");
            anew.add(seconds(() -> read(() -> book.close("office", CLOSED, "Storm", "bench"))));
            anew.add(seconds(() -> read(() -> book.open("office", CLOSED, "bench"))));
        }
        System.out.printf(
                Locale.ENGLISH,
                "%d clocks: SQL, the clocks %.2f s; SQL, clocks, timers and tasks %.2f s; calendar %.2f s (%.1f and %.1f times)%n",
                clocks, median(plain), median(all), median(anew), median(anew) / median(plain), median(anew) / median(all));
        System.out.printf("readers saw something half done %d times%n", half.get());
    }

    private void update(int tables, String seconds) {
        ROWS.subList(0, tables).forEach(sql -> jdbc.sql(sql.formatted(seconds)).update());
    }

    private void read(Runnable change) {
        var goesOn = new AtomicBoolean(true);
        var reader = new Thread(() -> {
            while (goesOn.get()) {
                half.addAndGet(jdbc.sql(MOMENTS).query(Integer.class).single() == 1 ? 0 : 1);
            }
        });
        reader.start();
        change.run();
        goesOn.set(false);
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(Runnable work) {
        var from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
