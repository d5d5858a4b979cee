package io.rapport.customer.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.TestDatabase;
import io.rapport.customer.vault.Envelope;
import io.rapport.customer.vault.Envelopes;
import io.rapport.customer.vault.VaultConfiguration;
import io.rapport.keeping.Said;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@RapportTest
class RotateKeysTest {

    private static final String OLD = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "next:HxwdHh8AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRo=";

    /** More than are wrapped at once. */
    private static final long MANY = 620;

    @Autowired
    List<JavaMigration> migrations;

    @Autowired
    JdbcTemplate server;

    @Autowired
    Clock clock;

    @Test
    void everything_opens_with_the_new_key_alone_and_lookups_stay() {
        var database = TestDatabase.another(server);
        Flyway.configure()
                .dataSource(database)
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database);
        var before = VaultConfiguration.over(MasterKeys.of(OLD, ""), jdbc, clock);
        LongStream.rangeClosed(1, MANY).mapToObj(n -> new CustomerId("C-" + n)).forEach(before::admit);
        var last = new CustomerId("C-" + MANY);
        var sealed = before.seal(last, "Ida Example");
        var lookup = before.lookup("phone", "+4930");

        var envelopes = new Envelopes(MasterKeys.of(OLD, ""));
        var message = envelopes.close(Envelope.MESSAGE, "m-1", "{}");
        var early = envelopes.close(Envelope.EARLY_EVENT, "e-1", "Hello?");
        put(jdbc, message, early);

        assertThat(rotate(database, NEW, "").err()).contains("keys under the master key 'test', which is not here");
        var done = rotate(database, NEW, OLD);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).startsWith((MANY + 3) + " key(s) wrapped anew; all of them are under 'next' now.");
        assertThat(rotate(database, NEW, OLD).out()).startsWith("0 key(s)");

        var after = VaultConfiguration.over(MasterKeys.of(NEW, ""), jdbc, clock);
        assertThat(after.open(last, sealed)).contains("Ida Example");
        assertThat(after.lookup("phone", "+4930")).isEqualTo(lookup);
        var renewed = new Envelopes(MasterKeys.of(NEW, ""));
        assertThat(renewed.open(Envelope.MESSAGE, "m-1", kept(jdbc, "delivery_message", "content_text")))
                .isEqualTo("{}");
        assertThat(renewed.open(Envelope.EARLY_EVENT, "e-1", kept(jdbc, "intake_early", "body_text")))
                .isEqualTo("Hello?");
        assertThatThrownBy(() -> VaultConfiguration.over(MasterKeys.of(OLD, ""), jdbc, clock))
                .isInstanceOf(NoMasterKey.class)
                .hasMessageContaining("under the master key 'next', which is not here");
    }

    @Test
    void another_key_of_the_same_name_is_noticed_at_once() {
        var database = TestDatabase.another(server);
        Flyway.configure()
                .dataSource(database)
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .load()
                .migrate();
        var another = NEW.replace("next:", "test:");

        assertThatThrownBy(
                        () -> VaultConfiguration.over(MasterKeys.of(another, ""), JdbcClient.create(database), clock))
                .isInstanceOf(NoMasterKey.class)
                .hasMessageContaining("'test' is not the one this database was written with");
    }

    /** One of each, and one that was told and has no key any more. */
    private void put(JdbcClient jdbc, Envelopes.Closed message, Envelopes.Closed early) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var each : List.of(
                List.of("m-0", "", "", ""), List.of("m-1", message.master(), message.wrapped(), message.text()))) {
            jdbc.sql(
                            "insert into delivery_message (id, recipient, type, customer_id, written_at, master, wrapped, content_text)"
                                    + " values (?, 'crm', 't', 1, ?, ?, ?, ?)")
                    .params(each.get(0), now, each.get(1), each.get(2), each.get(3))
                    .update();
        }
        jdbc.sql(
                        "insert into intake_early (id, source, event_lookup, request_lookup, type, happened_at, received_at, master,"
                                + " wrapped, body_text) values ('e-1', 'crm', 'e', 'r', 'replied', ?, ?, ?, ?, ?)")
                .params(now, now, early.master(), early.wrapped(), early.text())
                .update();
    }

    private static Envelopes.Closed kept(JdbcClient jdbc, String table, String text) {
        return jdbc.sql("select master, wrapped, %s from %s where wrapped <> ''".formatted(text, table))
                .query((row, n) -> new Envelopes.Closed(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    private static Said rotate(DriverManagerDataSource database, String current, String before) {
        return Said.to(
                "rotate-keys",
                "--spring.profiles.active=test",
                "--spring.datasource.url=" + database.getUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--rapport.master-key.current=" + current,
                "--rapport.master-key.before=" + before);
    }
}
