package io.rapport.request.standing;

import static java.util.stream.Collectors.toMap;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases whose journey has not ended, in one statement. */
@Component
public class CasesNow {

    private final JdbcClient jdbc;

    CasesNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By request. */
    public Map<RequestId, OpenCase> all() {
        return jdbc
                .sql("select id, customer_id, team from request_record where ended_at is null")
                .query((row, n) -> {
                    var team = row.getString("team");
                    return new OpenCase(
                            new RequestId(row.getString("id")),
                            new CustomerId(row.getString("customer_id")),
                            team == null ? null : new TeamId(team));
                })
                .list()
                .stream()
                .collect(toMap(OpenCase::request, each -> each));
    }
}
