package io.rapport.customer.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.TestDatabase;
import io.rapport.customer.master.MasterKeys;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import io.rapport.customer.vault.Vault;
import io.rapport.customer.vault.VaultConfiguration;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before the vault: what stood in clear is sealed, and nothing is lost. */
@RapportTest
class OldDatabaseTest {

    private static final String OLD =
            """
            insert into customer_record (id, name_text, registered_at) values (100007, 'Ida Older', now());
            insert into customer_summary values (100007, 1, now(), 1);
            insert into customer_identifier values ('crm', 'digest-of-it', 'ida@older.example', 100007, now());
            insert into customer_fact values (100001, 100007, 'city', 'crm', timestamp with time zone '2025-01-01 00:00:00+00',
                'ff', 'Oldtown A', now());
            insert into customer_fact values (100002, 100007, 'city', 'crm', timestamp with time zone '2025-01-01 00:00:00+00',
                'aa', 'Oldtown B', now());
            insert into customer_fact_latest values (100007, 'city', 'crm', timestamp with time zone '2025-01-01 00:00:00+00',
                'ff', 100001);
            insert into customer_interaction (id, customer_id, source, external_id, channel, direction, subject_text,
                body_text, happened_at, recorded_at)
                values (100001, 100007, 'mail', 'from-ida-older', 'email', 'inbound', 'Older subject', 'Older words',
                    now(), now());
            insert into tiering_decision (customer_id, tier, reason, segment, segment_table, segment_version, segment_rule,
                tier_table, tier_version, tier_rule, inputs_text, decided_at)
                values ('C-100007', 'gold', 'because', 'a', 's', 1, 'r', 't', 1, 'r', '{"contract": "older-inputs"}', now());
            insert into request_record (id, number, customer_id, type, source, external_id, channel, opening, state,
                opened_at, handovers, reopens)
                values ('R-100001', 100001, 'C-100007', 'complaint', 'web', 'older-ticket', 'email', 'I-100001', 'OPEN',
                    now(), 0, 0);
            insert into approval_record (id, number, customer_id, request_id, kind, amount, currency, tier, reason,
                asked_by, asked_at, cumulative, standing, version)
                values ('A-100001', 100001, 'C-100007', 'R-100001', 'credit', 5, 'EUR', 'gold', 'older reason', 'anna',
                    now(), 5, 'DECLINED', 1);
            insert into approval_decision values ('A-100001', 0, 'max', 'declined', 'older rationale', now());
            insert into intake_event values ('REQUEST', 'web', 'older-ticket', 'older-digest', 'C-100007', 'R-100001', now());
            """;

    private static final List<String> CLEAR = List.of(
            "Ida Older",
            "ida@older.example",
            "Oldtown",
            "from-ida-older",
            "Older subject",
            "Older words",
            "older-inputs",
            "older-ticket",
            "older reason",
            "older rationale",
            "older-digest",
            "digest-of-it");

    private static final CustomerId IDA = new CustomerId("C-100007");

    @Autowired
    List<JavaMigration> migrations;

    @Autowired
    MasterKeys masters;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate server;

    @Test
    void what_stood_in_clear_is_sealed_and_nothing_is_lost() {
        var database = TestDatabase.another(server);
        flyway(database, "1.6").migrate();
        new JdbcTemplate(database).execute(OLD);
        assertThat(found(database)).isNotEmpty();

        flyway(database, "latest").migrate();

        assertThat(found(database)).isEmpty();
        var jdbc = JdbcClient.create(database);
        var vault = VaultConfiguration.over(masters, jdbc, clock);
        var kept = Map.of(
                "select name_text from customer_record", "Ida Older",
                "select value_text from customer_identifier", "ida@older.example",
                "select external_text from customer_interaction", "from-ida-older",
                "select subject_text from customer_interaction", "Older subject",
                "select body_text from customer_interaction", "Older words",
                "select inputs_text from tiering_decision", "{\"contract\": \"older-inputs\"}",
                "select external_text from request_record", "older-ticket",
                "select reason_text from approval_record", "older reason",
                "select rationale_text from approval_decision", "older rationale",
                // of two at one instant the larger value counts
                "select f.value_text from customer_fact f join customer_fact_latest l on f.id = l.fact_id",
                        "Oldtown B");
        kept.forEach(
                (sql, clear) -> assertThat(opened(jdbc, vault, sql)).as(sql).isEqualTo(clear));
        found(jdbc, "customer_identifier", "value_lookup", vault.lookup("identifier/crm", "ida@older.example"));
        found(jdbc, "customer_interaction", "external_lookup", vault.lookup("interaction/mail", "from-ida-older"));
        found(jdbc, "request_record", "external_lookup", vault.lookup("request/web", "older-ticket"));
        found(jdbc, "intake_event", "external_lookup", vault.lookup("intake/REQUEST/web", "older-ticket"));
        found(jdbc, "intake_event", "digest", vault.lookup("intake/digest", "older-digest"));
        found(jdbc, "customer_fact_latest", "fingerprint", vault.fingerprint(IDA, "Oldtown B"));
        assertThat(jdbc.sql("select nextval('customer_number')")
                        .query(Long.class)
                        .single())
                .isEqualTo(100008);
    }

    private static String opened(JdbcClient jdbc, Vault vault, String sql) {
        return vault.open(IDA, jdbc.sql(sql).query(String.class).single()).orElseThrow();
    }

    private static void found(JdbcClient jdbc, String table, String column, String value) {
        var rows = jdbc.sql("select count(*) from %s where %s = :value".formatted(table, column))
                .param("value", value)
                .query(Long.class)
                .single();
        assertThat(rows).as(table + "." + column).isPositive();
    }

    private static List<TableScan.Found> found(DataSource database) {
        return new TableScan(Needles.of(CLEAR)).look(database).found();
    }

    private Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .target(target)
                .load();
    }
}
