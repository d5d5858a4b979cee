package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rapport;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's database is a file: stopped in order, it keeps nothing of who was erased, not in its old pages either. */
class EmbeddedFileTest {

    @Test
    void no_key_and_no_sealed_word_of_an_erased_customer_is_left_in_the_file(@TempDir Path folder) throws IOException {
        List<String> traces;
        String staying;
        CustomerId gone;
        var planted = "Xan " + UUID.randomUUID();
        try (var app = start(folder)) {
            var jdbc = app.getBean(JdbcClient.class);
            var customers = app.getBean(Customers.class);
            gone = customers.register(NewCustomer.of(planted, "planted", planted));
            var other = customers.register(NewCustomer.of("Yol Planted", "planted", "yol"));
            var now = app.getBean(Clock.class).instant();
            customers.observe(gone, new Observation("city", "Town of " + planted, "crm", now));
            traces = List.of(
                    text(jdbc, "select wrapped from customer_key where customer_id = ?", gone),
                    text(jdbc, "select name_text from customer_record where id = ?", gone),
                    text(jdbc, "select value_text from customer_fact where customer_id = ?", gone));
            staying = text(jdbc, "select wrapped from customer_key where customer_id = ?", other);
        }
        assertThat(traces).as("what can be found before").allMatch(bytes(folder)::contains);

        try (var app = start(folder)) {
            app.getBean(Erasures.class).erase(gone, "paul", ErasureReason.CONSENT_WITHDRAWN);
        }

        assertThat(bytes(folder)).contains(staying);
        assertThat(traces).as("what was erased").noneMatch(bytes(folder)::contains);
        assertThat(planted).as("was never in it").matches(word -> !bytes(folder).contains(word));
    }

    private static String bytes(Path folder) {
        try {
            return Files.readString(folder.resolve("rapport.mv.db"), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ConfigurableApplicationContext start(Path folder) throws IOException {
        var demo = new YamlPropertySourceLoader()
                .load("demo", new ClassPathResource("application-demo.yaml"))
                .get(0);
        var url = String.valueOf(demo.getProperty("spring.datasource.url"))
                .replace("./data/", folder.toAbsolutePath() + "/");
        assertThat(url).startsWith("jdbc:h2:file:" + folder.toAbsolutePath());
        return new SpringApplicationBuilder(Rapport.class)
                .profiles("test")
                .web(WebApplicationType.NONE)
                .run(
                        // as on a machine too slow for the fifth of a second in which it tidies by itself
                        "--spring.datasource.url=" + url + ";MAX_COMPACT_TIME=0",
                        "--spring.autoconfigure.exclude=org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--camunda.bpm.generate-unique-process-engine-name=true");
    }

    private static String text(JdbcClient jdbc, String sql, CustomerId customer) {
        return jdbc.sql(sql).param(customer.number()).query(String.class).single();
    }
}
