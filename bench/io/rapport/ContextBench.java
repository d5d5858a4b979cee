package io.rapport;

import io.rapport.access.Role;
import io.rapport.commitments.bulk.BulkCommitments;
import io.rapport.customer.bulk.BulkCustomers;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.OverviewReader;
import io.rapport.intake.bulk.Imports;
import io.rapport.kernel.CustomerId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a task's context costs on PostgreSQL (as the task's panel asks for it; encryption, need to know, freshness and read
 * log included) against the three plain reads it cannot do without (customer by key, latest 20 interactions, counts), both measured in this run and in turns. The bars: p95 at most twice
 * the plain reads, and flat (± 25 %) from 10,000 to 1,000,000 interactions.
 */
public final class ContextBench {

    private static final int WARM_UP = 2_000;
    /** Before the first size: so many that the bytecode is compiled then as it is at the last. */
    private static final int FIRST_WARM_UP = 25_000;

    private static final int ROUNDS = 4_000;
    private static final int LATEST = 20;
    private static final long SEED = 20_260_302;

    /** Sees everything, so that everything is opened and noted. */
    private static final Reader READER = new Reader("bench", List.of(Role.PRIVACY_OFFICERS.group()));

    private final OverviewReader reading;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private ContextBench(ConfigurableApplicationContext application) {
        reading = application.getBean(OverviewReader.class);
        jdbc = JdbcClient.create(application.getBean(DataSource.class));
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);
    }

    /** Nanoseconds of each round, sorted. */
    private record Times(long[] sorted) {

        double millis(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
        }
    }

    private record Result(int interactions, Times plain, Times context) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ENGLISH,
                    "%,12d %10.2f %10.2f %10.2f %10.2f %8.2f",
                    interactions,
                    plain.millis(0.5),
                    plain.millis(0.95),
                    context.millis(0.5),
                    context.millis(0.95),
                    context.millis(0.95) / plain.millis(0.95));
        }
    }

    /** @param sizes how many interactions to measure at, rising; without any 10,000, 100,000 and 1,000,000 */
    public static void main(String... sizes) throws IOException {
        System.setProperty("rapport.test.database", "postgresql");
        var steps = sizes.length == 0
                ? List.of(10_000, 100_000, 1_000_000)
                : Arrays.stream(sizes).map(Integer::valueOf).toList();
        Map<String, Object> settings = new HashMap<>(TestDatabase.properties());
        settings.put("logging.level.root", "warn");
        settings.put("server.port", "0");
        try (var application = new SpringApplicationBuilder(Rapport.class)
                .profiles("test")
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))) {
            var imports = new Imports(
                    application.getBean(BulkCustomers.class),
                    application.getBean(BulkCommitments.class),
                    application.getBean(JdbcTemplate.class),
                    new TransactionTemplate(application.getBean(PlatformTransactionManager.class)),
                    application.getBean(Clock.class));
            var filler = new Filler(
                    imports, Files.createTempDirectory("rapport-bench"));
            var bench = new ContextBench(application);
            var results = new ArrayList<Result>();
            for (var size : steps) {
                filler.fillTo(size);
                bench.warmUp(results.isEmpty() ? FIRST_WARM_UP : WARM_UP, bench.known());
                results.add(bench.measured(size, bench.known()));
            }
            tell(results);
        }
        System.exit(0);
    }

    private static void tell(List<Result> results) {
        System.out.println("interactions  plain p50  plain p95    ctx p50    ctx p95    ratio   (ms)");
        results.forEach(System.out::println);
        var first = results.get(0).context().millis(0.95);
        var last = results.get(results.size() - 1).context().millis(0.95);
        System.out.printf(Locale.ENGLISH, "p95 of the largest is %.2f times that of the smallest%n", last / first);
    }

    /** As many with a long history as with a short one. */
    private List<CustomerId> known() {
        jdbc.sql("analyze").update();
        return jdbc
                .sql(
                        """
                        (select customer_id from customer_summary where interactions > 100 order by customer_id
                         fetch first 1000 rows only)
                        union all
                        (select customer_id from customer_summary where interactions <= 100 order by customer_id % 997
                         fetch first 1000 rows only)""")
                .query(Long.class)
                .list()
                .stream()
                .map(number -> new CustomerId("C-" + number))
                .toList();
    }

    private Result measured(int interactions, List<CustomerId> known) {
        var random = new Random(SEED);
        var plain = new long[ROUNDS];
        var context = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var customer = known.get(random.nextInt(known.size()));
            // each goes first as often as second, so that neither always finds the pages warm
            var plainFirst = random.nextBoolean();
            var before = plainFirst ? time(() -> plain(customer)) : 0;
            var whole = time(() -> context(customer));
            var after = plainFirst ? before : time(() -> plain(customer));
            plain[round] = after;
            context[round] = whole;
        }
        Arrays.sort(plain);
        Arrays.sort(context);
        return new Result(interactions, new Times(plain), new Times(context));
    }

    private void warmUp(int rounds, List<CustomerId> known) {
        for (int round = 0; round < rounds; round++) {
            var customer = known.get(round % known.size());
            plain(customer);
            context(customer);
        }
    }

    private static long time(Runnable read) {
        var start = System.nanoTime();
        read.run();
        return System.nanoTime() - start;
    }

    /** The customer with identifiers and counts, what is known and how it stands, and the latest 20 interactions. */
    private void context(CustomerId customer) {
        reading.overview(READER, customer, LATEST, "tier");
    }

    private void plain(CustomerId customer) {
        var number = Long.parseLong(customer.value().substring(2));
        transaction.executeWithoutResult(status -> {
            rows("select * from customer_record where id = ?", number);
            rows(
                    "select * from customer_interaction where customer_id = ? order by happened_at desc, id desc"
                            + " fetch first %d rows only".formatted(LATEST),
                    number);
            rows("select * from customer_summary where customer_id = ?", number);
        });
    }

    private void rows(String sql, long customer) {
        jdbc.sql(sql).param(customer).query().listOfRows();
    }
}
