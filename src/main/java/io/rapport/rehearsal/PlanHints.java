package io.rapport.rehearsal;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the database in memory which columns tell rows apart. It plans each statement once, while the tables are still
 * empty, and takes every column for equally good: it would look for a journey's variables among all that belong to no
 * task, which are nearly all there are.
 */
@Component
@Profile("rehearsal")
@Order(0)
class PlanHints implements ApplicationRunner {

    /** Table and column of the engine that hold one value, mostly none, in nearly every row. */
    private static final List<String> SAYS_LITTLE = List.of("ACT_RU_VARIABLE alter column TASK_ID_");

    private final JdbcClient jdbc;

    PlanHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments args) {
        SAYS_LITTLE.forEach(
                column -> jdbc.sql("alter table " + column + " selectivity 1").update());
    }
}
