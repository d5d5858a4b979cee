package io.rapport.capacity;

import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.TeamId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Room that was promised and is not worked on yet: until a piece of work on it arrives, or nobody waits for it any more.
 * Works in the caller's transaction.
 */
@Component("capacityReservations")
public class Reservations {

    /** Two teams may share a turn; they then wait for each other, and nothing else happens. */
    private static final int TURNS = 64;

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else takes room of this team. */
    public void lock(TeamId team) {
        jdbc.sql("select id from capacity_turn where id = :turn for update")
                .param("turn", Math.floorMod(team.code().hashCode(), TURNS))
                .query(Integer.class)
                .single();
    }

    /** Takes room for a promise; one that had room before has it here now. */
    public void take(String subject, TeamId team) {
        take(subject, team, FOREVER);
    }

    /** @param until from then on it takes no room any more, whatever became of it */
    public void take(String subject, TeamId team, Instant until) {
        release(subject);
        jdbc.sql("insert into capacity_reserved (subject, team, until_at) values (:subject, :team, :until)")
                .param("subject", subject)
                .param("team", team.code())
                .param("until", until.atOffset(UTC))
                .update();
    }

    /** It is worked on, or nobody waits for it any more. */
    public void release(String subject) {
        jdbc.sql("delete from capacity_reserved where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** How many promises of a team are not begun, without one. */
    long count(TeamId team, String without, Instant at) {
        return jdbc.sql("select count(*) from capacity_reserved where team = :team and subject <> :without"
                        + " and until_at > :at")
                .param("at", at.atOffset(UTC))
                .param("team", team.code())
                .param("without", without)
                .query(Long.class)
                .single();
    }
}
