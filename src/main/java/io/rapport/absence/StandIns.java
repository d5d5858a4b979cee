package io.rapport.absence;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a task was done, and by whom. Ids and times only. */
@Component
public class StandIns {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task of somebody who is away goes to somebody else; the same again changes nothing but to whom and when.
     *
     * @param givenTo null for the team
     */
    public void given(String task, @Nullable String caseId, Absence absence, @Nullable String givenTo, Instant at) {
        var changed = jdbc.sql("update absence_stand_in set given_to = :to, given_at = :at"
                        + " where task_id = :task and absence_id = :absence")
                .param("to", givenTo)
                .param("at", at.atOffset(UTC))
                .param("task", task)
                .param("absence", absence.id().value())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into absence_stand_in (task_id, absence_id, case_id, for_person, given_to, given_at)"
                            + " values (:task, :absence, :case, :for, :to, :at)")
                    .param("task", task)
                    .param("absence", absence.id().value())
                    .param("case", caseId)
                    .param("for", absence.person())
                    .param("to", givenTo)
                    .param("at", at.atOffset(UTC))
                    .update();
        }
    }

    /** Absences that have begun, of which something went to who stands in that was not said yet. */
    public List<AbsenceId> unsaid() {
        return jdbc.sql(
                        """
                        select distinct a.id from absence_stand_in s join absence_entry a on a.id = s.absence_id
                        where s.said_at is null and s.done_at is null and s.given_to = a.substitute
                        and a.started_at is not null""")
                .query((row, n) -> new AbsenceId(row.getString(1)))
                .list();
    }

    /** The tasks that went to who stands in and were not said yet; from now on they are. Holds them until the end. */
    public List<String> say(Absence absence, Instant at) {
        var tasks = jdbc.sql("select task_id from absence_stand_in where absence_id = :absence and given_to = :to"
                        + " and said_at is null and done_at is null order by given_at, task_id for update")
                .param("absence", absence.id().value())
                .param("to", absence.substitute())
                .query(String.class)
                .list();
        if (!tasks.isEmpty()) {
            jdbc.sql("update absence_stand_in set said_at = :at where absence_id = :absence and task_id in (:tasks)")
                    .param("at", at.atOffset(UTC))
                    .param("absence", absence.id().value())
                    .param("tasks", tasks)
                    .update();
        }
        return tasks;
    }

    /** Somebody did the task; nothing when it never was somebody's who is away. */
    public void done(String task, @Nullable String by, Instant at) {
        jdbc.sql("update absence_stand_in set done_by = :by, done_at = :at where task_id = :task and done_at is null")
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .param("task", task)
                .update();
    }

    /** The tasks that went to somebody else for this absence, the first first; at most {@value #MOST}. */
    public List<StandIn> of(AbsenceId absence) {
        return jdbc.sql("select * from absence_stand_in where absence_id = :absence"
                        + " order by given_at, task_id fetch first :most rows only")
                .param("absence", absence.value())
                .param("most", MOST)
                .query((row, n) -> new StandIn(
                        row.getString("task_id"),
                        absence,
                        row.getString("case_id"),
                        row.getString("for_person"),
                        row.getString("given_to"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getString("done_by"),
                        AbsenceRows.instant(row.getObject("done_at", OffsetDateTime.class))))
                .list();
    }
}
