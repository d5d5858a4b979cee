package io.rapport.stewardship.process;

import io.rapport.customer.needtoknow.IdentityGround;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may look at the two of a case: whoever has its task, or is offered it, while it is open. One statement over our
 * records and the engine's tables, which stand in one schema.
 */
@Component
class OpenQuestions implements IdentityGround {

    private static final String TASKS =
            """
            select c.one_id, c.other_id from steward_case c
            join act_ru_execution journey
                on journey.business_key_ = concat('S-', c.id) and journey.parent_id_ is null
            join act_ru_task task on task.proc_inst_id_ = journey.id_
            where c.state = 'open' and (c.one_id in (:customers) or c.other_id in (:customers))
            and (task.assignee_ = :user or exists (
                select 1 from act_ru_identitylink link
                where link.task_id_ = task.id_ and link.type_ = 'candidate'
                and (link.user_id_ = :user or link.group_id_ in (:groups))))""";

    /** An empty list is no SQL; nobody's group has this name. */
    private static final List<String> NO_GROUP = List.of("");

    private final JdbcClient jdbc;

    OpenQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CustomerId> openQuestions(Reader reader, Set<CustomerId> customers) {
        var asked = new HashSet<CustomerId>();
        if (!customers.isEmpty()) {
            jdbc.sql(TASKS)
                    .param(
                            "customers",
                            customers.stream().map(CustomerId::number).toList())
                    .param("user", reader.user())
                    .param("groups", reader.groups().isEmpty() ? NO_GROUP : reader.groups())
                    .query(row -> {
                        asked.add(CustomerId.of(row.getLong(1)));
                        asked.add(CustomerId.of(row.getLong(2)));
                    });
        }
        return asked;
    }
}
