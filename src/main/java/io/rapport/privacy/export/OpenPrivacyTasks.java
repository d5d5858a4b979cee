package io.rapport.privacy.export;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Purpose;
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
 * The ground to see a customer while a privacy task about them is open and the reader's, or offered to the reader. One
 * statement over our records and the engine's tables, as for service requests.
 */
@Component
class OpenPrivacyTasks implements CaseGround {

    private static final String TASKS =
            """
            select distinct p.customer_id, p.id, p.number
            from privacy_request p
            join act_ru_execution journey on journey.business_key_ = p.id and journey.parent_id_ is null
            join act_ru_task task on task.proc_inst_id_ = journey.proc_inst_id_
            where p.customer_id in (:customers) and p.ended_at is null
            and (task.assignee_ = :user or exists (
                select 1 from act_ru_identitylink link
                where link.task_id_ = task.id_ and link.type_ = 'candidate'
                and (link.user_id_ = :user or link.group_id_ in (:groups))))
            order by p.number""";

    private static final List<String> NO_GROUP = List.of("");

    private final JdbcClient jdbc;

    OpenPrivacyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Case(CustomerId customer, RequestId request) {}

    @Override
    public Purpose purpose() {
        return Purpose.PRIVACY_TASK;
    }

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
