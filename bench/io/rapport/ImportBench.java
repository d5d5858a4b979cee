package io.rapport;

import io.rapport.intake.bulk.ImportBeans;
import io.rapport.intake.bulk.Imports;
import io.rapport.keeping.OnlyTheDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How fast {@code import} is on PostgreSQL, encryption included, in the context the command runs in. The server is as it
 * comes, and waits for the disk at each commit. The bar: 5,000 interactions a second on two cores, and no more heap at
 * 1,000,000 than at 10,000.
 */
public final class ImportBench {

    private ImportBench() {}

    /** @param sizes how many interactions to fill up to, rising; without any 10,000, 100,000 and 1,000,000 */
    public static void main(String... sizes) throws IOException {
        var steps = sizes.length == 0
                ? List.of(10_000, 100_000, 1_000_000)
                : Arrays.stream(sizes).map(Integer::valueOf).toList();
        // the tests' server writes to no disk
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var settings = Map.of(
                    "spring.profiles.active", "test",
                    "spring.datasource.url", server.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username", "postgres",
                    "logging.level.root", "warn");
            var properties = settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
            migrate(properties);
            fill(properties, steps);
        }
        System.exit(0);
    }

    /** What the server of this version does when it is started for the first time. */
    private static void migrate(String... properties) {
        new SpringApplicationBuilder(Rapport.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                Stream.of(properties),
                                Stream.of(
                                        "--spring.autoconfigure.exclude=org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration"))
                        .toArray(String[]::new))
                .close();
    }

    private static void fill(String[] properties, List<Integer> steps) throws IOException {
        try (var context = OnlyTheDatabase.open(CommandSpec.create(), List.of(properties), ImportBeans.class)) {
            var jdbc = JdbcClient.create(context.getBean(DataSource.class));
            var filler = new Filler(
                    context.getBean(Imports.class),
                    Files.createTempDirectory("rapport-bench"),
                    Work.of(jdbc));
            for (var size : steps) {
                filler.fillTo(size);
            }
        }
    }
}
