package io.rapport.engine.rights;

import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Which records have a task that somebody may take for theirs: assigned to them, or offered to them or a group of theirs,
 * also when a colleague has taken it, anywhere below the record's journey, what it calls included. The one place that
 * says so; it is over in the moment the task is.
 *
 * <p>One statement over our records and the engine's tables, which stand in one schema: the engine's own task query does
 * not know the record at the top of a called process, and is asked for each answer that shows a customer.
 */
public final class OpenTasks {

    private static final String IS_THEIRS =
            """

            and exists (
                select 1 from act_ru_execution journey
                join act_ru_execution part
                    on part.root_proc_inst_id_ = journey.root_proc_inst_id_ and part.parent_id_ is null
                join act_ru_task task on task.proc_inst_id_ = part.id_
                where journey.business_key_ = %s and journey.parent_id_ is null
                and (task.assignee_ = :user or exists (
                    select 1 from act_ru_identitylink link
                    where link.task_id_ = task.id_ and link.type_ = 'candidate'
                    and (link.user_id_ = :user or link.group_id_ in (:groups)))))""";

    private static final String CASES =
            "select r.customer_id, r.id from %s r where r.customer_id in (:customers) and (%s)";

    /** An empty list is no SQL; nobody's group has this name. */
    private static final List<String> NO_GROUP = List.of("");

    private OpenTasks() {}

    /**
     * Of these records those with such a task. Both texts stand in our code, never in what somebody sends.
     *
     * @param records a select over records that ends in its {@code where}
     * @param businessKey the expression of a record's business key in it, for example {@code r.id}
     * @param values of the parameters in {@code records}
     * @param user the engine's user id
     * @param groups of that user; may be empty
     * @param answer made of the rows
     */
    public static <T> Question<T> of(
            String records,
            String businessKey,
            Map<String, ?> values,
            String user,
            Collection<String> groups,
            ResultSetExtractor<T> answer) {
        return new Question<>(records + IS_THEIRS.formatted(businessKey), with(values, user, groups), answer);
    }

    /**
     * The same for records of a customer's cases.
     *
     * @param table whose rows have an {@code id}, which is their journey's business key, a {@code number} and a
     *     {@code customer_id}
     * @param standing which of its rows count, an expression over them
     * @param customers at least one
     * @return for each of these customers who has such a case the newest
     */
    public static Question<Map<CustomerId, RequestId>> cases(
            String table, String standing, String user, Collection<String> groups, Collection<CustomerId> customers) {
        return new Question<>(
                CASES.formatted(table, standing) + IS_THEIRS.formatted("r.id") + " order by r.number",
                with(
                        Map.of(
                                "customers",
                                customers.stream().map(CustomerId::value).toList()),
                        user,
                        groups),
                OpenTasks::cases);
    }

    private static Map<CustomerId, RequestId> cases(ResultSet row) throws SQLException {
        var cases = new HashMap<CustomerId, RequestId>();
        while (row.next()) {
            cases.put(new CustomerId(row.getString(1)), new RequestId(row.getString(2)));
        }
        return cases;
    }

    private static Map<String, Object> with(Map<String, ?> values, String user, Collection<String> groups) {
        var all = new HashMap<String, Object>(values);
        all.put("user", user);
        all.put("groups", groups.isEmpty() ? NO_GROUP : groups);
        return all;
    }
}
