package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.TestDatabase;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads the database without the master key learns nothing about a person. */
@RapportTest
class NothingInClearTest {

    @Autowired
    PlantedCustomers planted;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_table_of_ours_or_the_engines_holds_a_personal_value_in_clear() {
        var customer = planted.withEverything();

        var seen = new TableScan(Needles.of(customer.values())).look(database);

        assertThat(seen.found()).isEmpty();
        assertThat(seen.tables())
                .extracting(table -> table.name().toLowerCase(Locale.ROOT))
                .contains("customer_record", "approval_decision", "act_hi_varinst", "act_ge_bytearray");
    }

    @Test
    void the_scan_would_find_one() {
        var lost = "Lost-%s".formatted(UUID.randomUUID());
        jdbc.sql("create table if not exists left_behind (words varchar, data %s)"
                        .formatted(TestDatabase.isPostgres() ? "bytea" : "blob"))
                .update();
        jdbc.sql("insert into left_behind (words, data) values (:words, :data)")
                .param("words", "about " + lost.toUpperCase(Locale.ROOT))
                .param("data", ("{\"a\": \"" + lost + "\"}").getBytes(StandardCharsets.UTF_16BE))
                .update();

        var found = new TableScan(Needles.of(List.of("never-written", lost)))
                .look(database)
                .found();

        assertThat(found)
                .hasSize(2)
                .allSatisfy(hit -> assertThat(hit.value()).isEqualTo(2))
                .extracting(hit -> hit.column().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("words", "data");
        jdbc.sql("drop table left_behind").update();
    }
}
