package io.rapport.customer.nightly;

import io.rapport.customer.nightly.NightRun.ClassReport;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables themselves after a night. */
@Component
class WhatIsLeft {

    private final JdbcClient jdbc;
    private final NightRuns runs;

    WhatIsLeft(JdbcClient jdbc, NightRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** Numbers of a table but 0. */
    TreeSet<Long> ids(String table, String column) {
        var ids = new TreeSet<>(jdbc.sql("select " + column + " from " + table)
                .query(Long.class)
                .list());
        ids.remove(0L);
        return ids;
    }

    /** Whether the other system's id of a request is gone. */
    boolean hasNoWords(String request) {
        return jdbc.sql("select external_text from request_record where id = :id")
                .param("id", request)
                .query(String.class)
                .single()
                .isEmpty();
    }

    /** What the latest night said, by class. */
    Map<String, ClassReport> report() {
        return runs.list(1, null).items().get(0).classes().stream()
                .collect(Collectors.toMap(ClassReport::retentionClass, report -> report));
    }

    void noNightYet() {
        jdbc.sql("delete from customer_retention_report").update();
        jdbc.sql("delete from customer_retention_run").update();
    }
}
