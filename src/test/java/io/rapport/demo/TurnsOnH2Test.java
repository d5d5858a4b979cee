package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.TestDatabase;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever has the turn reads what the one before has written. H2 may answer with an older result that it remembers
 * (h2database/h2database issues 3894 and 4208), unless it is told not to.
 */
class TurnsOnH2Test {

    private static final int THREADS = 4;
    private static final int TURNS = 1_500;

    static String[] urls() {
        return new String[] {urlOfTheDemo(), TestDatabase.embedded()};
    }

    @ParameterizedTest
    @MethodSource("urls")
    void each_sees_what_the_one_before_has_written(String url) throws Exception {
        try (var pool = new HikariDataSource(inMemory(url))) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table turn (id int primary key)").update();
            jdbc.sql("insert into turn values (1)").update();
            jdbc.sql("create table line (number int primary key)").update();
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));

            together(() -> transaction.executeWithoutResult(status -> {
                last(jdbc); // seen before the turn, as who looks whether anything is to be done
                jdbc.sql("select id from turn for update").query(Integer.class).single();
                jdbc.sql("insert into line values (:next)")
                        .param("next", last(jdbc) + 1)
                        .update();
            }));

            assertThat(last(jdbc)).isEqualTo(THREADS * TURNS);
        }
    }

    private static void together(Runnable turn) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var ends = new ArrayList<Future<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                ends.add(threads.submit(() -> IntStream.range(0, TURNS).forEach(each -> turn.run())));
            }
            for (var end : ends) {
                end.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static int last(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(number), 0) from line")
                .query(Integer.class)
                .single();
    }

    /** The same settings in a database of its own. */
    private static HikariConfig inMemory(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.replaceFirst("jdbc:h2:[^;]+", "jdbc:h2:mem:" + UUID.randomUUID()));
        config.setUsername("sa");
        return config;
    }

    private static String urlOfTheDemo() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application-demo.yaml"));
        return yaml.getObject().getProperty("spring.datasource.url");
    }
}
