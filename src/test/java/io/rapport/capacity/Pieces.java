package io.rapport.capacity;

import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work of a team, as much of it as a story needs; told through the room's own door. */
@Component
public class Pieces {

    private final Workload workload;
    private final EngineClock clock;
    private final JdbcClient jdbc;

    Pieces(Workload workload, EngineClock clock, JdbcClient jdbc) {
        this.workload = workload;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What lies open at this team, from whatever story, is put aside. */
    public void clear(TeamId team) {
        jdbc.sql("select task_id from capacity_work where team = :team and left_at is null")
                .param("team", team.code())
                .query(String.class)
                .list()
                .forEach(task -> workload.left(task, clock.instant()));
        jdbc.sql("delete from capacity_reserved where team = :team")
                .param("team", team.code())
                .update();
    }

    /** So many pieces were finished lately, each after so many minutes in hand. */
    public void finished(TeamId team, RequestType skill, int pieces, int minutes) {
        for (int i = 0; i < pieces; i++) {
            var task = UUID.randomUUID().toString();
            var taken = clock.instant().minus(Duration.ofMinutes(minutes));
            workload.arrived(task, new RequestId("R-1"), team, skill, taken);
            workload.taken(task, taken);
            workload.left(task, clock.instant());
        }
    }

    /** So many pieces are open. */
    public void open(TeamId team, RequestType skill, int pieces) {
        for (int i = 0; i < pieces; i++) {
            workload.arrived(UUID.randomUUID().toString(), new RequestId("R-1"), team, skill, clock.instant());
        }
    }
}
