package io.rapport;

import io.rapport.web.Receiver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database under test: H2 in memory, or a real PostgreSQL server that lives as long as the test run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2 = "jdbc:h2:mem:rapport;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

    /** Started once, when first asked for. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres start() {
            try {
                // its own hook would stop it while the application still closes, which then waits for connections
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException notStarted) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", notStarted);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException notStopped) {
                throw new UncheckedIOException("PostgreSQL for the tests did not stop", notStopped);
            }
        }
    }

    /** True when this run is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("rapport.test.database", "h2"));
    }

    /** The H2 of the tests. */
    public static String embedded() {
        return H2;
    }

    /** Eight made-up histories in all, half of them on each database. */
    public static LongStream seeds() {
        return LongStream.rangeClosed(1, 8).filter(seed -> isPostgres() == (seed % 2 == 1));
    }

    /** Where to connect, as Spring properties. */
    public static Map<String, String> properties() {
        if (isPostgres()) {
            return Map.of(
                    "spring.datasource.url",
                    Server.POSTGRES.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username",
                    "postgres");
        }
        return Map.of("spring.datasource.url", H2, "spring.datasource.username", "sa");
    }

    /** An empty database beside the one under test. @param server reaches the one under test */
    public static DriverManagerDataSource another(JdbcTemplate server) {
        var name = "other_" + UUID.randomUUID().toString().replace('-', '_');
        if (isPostgres()) {
            server.execute("create database " + name);
            return new DriverManagerDataSource(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "");
        }
        return new DriverManagerDataSource(
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE", "sa", "");
    }

    /** A database of this name on the PostgreSQL of this run; made when it is asked for first. */
    public static DriverManagerDataSource named(String name) {
        var server = new JdbcTemplate(
                new DriverManagerDataSource(Server.POSTGRES.getJdbcUrl("postgres", "postgres"), "postgres", ""));
        if (server.queryForList("select 1 from pg_database where datname = ?", name)
                .isEmpty()) {
            server.execute("create database " + name);
        }
        return new DriverManagerDataSource(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "");
    }

    /** All of one database in another that is not there yet, on the PostgreSQL of this run. */
    public static void copy(String name, String to) {
        new JdbcTemplate(named("postgres")).execute("create database %s template %s".formatted(to, name));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).and(Receiver.setting()).applyTo(context);
    }
}
