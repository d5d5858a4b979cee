package io.rapport.request.process;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose case somebody works on: a task anywhere below a request's journey, the exceptions asked for on the way included,
 * that is theirs or offered to them. It is over in the moment the task is.
 *
 * <p>One statement over our records and the engine's tables, which stand in one schema: the engine's own task query
 * does not know the case at the top of a called process, and is asked for each answer that shows a customer.
 */
@Component
class OpenTasks implements CaseGround {

    private static final String TASKS =
            """
            select distinct r.customer_id, r.id, r.number
            from request_record r
            join act_ru_execution journey on journey.business_key_ = r.id and journey.parent_id_ is null
            join act_ru_execution part
                on part.root_proc_inst_id_ = journey.root_proc_inst_id_ and part.parent_id_ is null
            join act_ru_task task on task.proc_inst_id_ = part.id_
            where r.customer_id in (:customers) and r.ended_at is null
            and (task.assignee_ = :user or exists (
                select 1 from act_ru_identitylink link
                where link.task_id_ = task.id_ and link.type_ = 'candidate'
                and (link.user_id_ = :user or link.group_id_ in (:groups))))
            order by r.number""";

    /** An empty list is no SQL; nobody's group has this name. */
    private static final List<String> NO_GROUP = List.of("");

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Case(CustomerId customer, RequestId request) {}

    @Override
    public Map<CustomerId, RequestId> openTasks(Reader reader, Set<CustomerId> customers) {
        var cases = new HashMap<CustomerId, RequestId>();
        if (customers.isEmpty()) {
            return cases;
        }
        jdbc.sql(TASKS)
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("user", reader.user())
                .param("groups", reader.groups().isEmpty() ? NO_GROUP : reader.groups())
                .query((row, n) -> new Case(new CustomerId(row.getString(1)), new RequestId(row.getString(2))))
                .list()
                .forEach(found -> cases.put(found.customer(), found.request()));
        return cases;
    }
}
