package io.rapport.stewardship.process;

import io.rapport.engine.history.JourneysOfCustomers;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.CaseId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose these journeys are: of both, so that their history stays as long as one of the two is held. */
@Component
class CaseJourneys implements JourneysOfCustomers {

    /** Of a case's id, before its number. */
    private static final String PREFIX = "S-";

    private final JdbcClient jdbc;

    CaseJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String process() {
        return StewardCaseModel.PROCESS;
    }

    @Override
    public List<String> about(Collection<CustomerId> customers) {
        return jdbc.sql("select id from steward_case where one_id in (:ids) or other_id in (:ids)")
                .param("ids", customers.stream().map(CustomerId::number).toList())
                .query((row, n) -> PREFIX + row.getLong(1))
                .list();
    }

    @Override
    public List<CustomerId> customers(String businessKey) {
        return jdbc
                .sql("select one_id, other_id from steward_case where id = :id")
                .param("id", Long.parseLong(new CaseId(businessKey).value().substring(PREFIX.length())))
                .query((row, n) -> List.of(CustomerId.of(row.getLong(1)), CustomerId.of(row.getLong(2))))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
