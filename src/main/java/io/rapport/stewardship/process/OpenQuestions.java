package io.rapport.stewardship.process;

import io.rapport.customer.needtoknow.CaseGround;
import io.rapport.customer.needtoknow.Purpose;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.asking.Question;
import io.rapport.engine.rights.OpenTasks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may look at the two of a case: whoever has its task, or is offered it, while it is open; never who wrote what made
 * the two look alike, for that may have been a guess at the other one.
 */
@Component
class OpenQuestions implements CaseGround {

    private static final String CASES =
            """
            select c.one_id, c.other_id, c.id from steward_case c
            where c.state = 'open' and (c.one_id in (:customers) or c.other_id in (:customers))
            and not exists (select 1 from steward_case_author a where a.case_id = c.id and a.author = :user)""";

    @Override
    public Purpose purpose() {
        return Purpose.STEWARDSHIP;
    }

    @Override
    public Question<Map<CustomerId, RequestId>> openTasks(Reader reader, Set<CustomerId> customers) {
        return OpenTasks.of(
                CASES,
                "concat('S-', c.id)",
                Map.of("customers", customers.stream().map(CustomerId::number).toList()),
                reader.user(),
                reader.groups(),
                OpenQuestions::both);
    }

    private static Map<CustomerId, RequestId> both(ResultSet row) throws SQLException {
        var asked = new HashMap<CustomerId, RequestId>();
        while (row.next()) {
            var question = new RequestId("S-" + row.getLong(3));
            asked.put(CustomerId.of(row.getLong(1)), question);
            asked.put(CustomerId.of(row.getLong(2)), question);
        }
        return asked;
    }
}
