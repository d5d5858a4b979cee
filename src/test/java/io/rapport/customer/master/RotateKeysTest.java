package io.rapport.customer.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.TestDatabase;
import io.rapport.customer.vault.VaultConfiguration;
import io.rapport.keeping.Said;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
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

        assertThat(rotate(database, NEW, "").err()).contains("keys under the master key 'test', which is not here");
        var done = rotate(database, NEW, OLD);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).startsWith((MANY + 1) + " key(s) wrapped anew; all of them are under 'next' now.");
        assertThat(rotate(database, NEW, OLD).out()).startsWith("0 key(s)");

        var after = VaultConfiguration.over(MasterKeys.of(NEW, ""), jdbc, clock);
        assertThat(after.open(last, sealed)).contains("Ida Example");
        assertThat(after.lookup("phone", "+4930")).isEqualTo(lookup);
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
