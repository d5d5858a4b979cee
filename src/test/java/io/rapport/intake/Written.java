package io.rapport.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much is written down, so that a test can say: nothing was. */
@Component
public class Written {

    private static final List<String> TABLES = List.of(
            "intake_event",
            "intake_early",
            "customer_record",
            "customer_identifier",
            "customer_fact",
            "customer_interaction",
            "request_record",
            "act_ru_execution",
            "act_hi_procinst");

    private final JdbcTemplate database;

    Written(JdbcTemplate database) {
        this.database = database;
    }

    /** Rows of each table a message could write to. */
    public Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        TABLES.forEach(table -> rows.put(table, database.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }
}
