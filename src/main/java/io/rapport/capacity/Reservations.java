package io.rapport.capacity;

import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

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
        take(subject, team, FOREVER, null);
    }

    /**
     * @param until from then on it takes no room any more, whatever became of it
     * @param about the request it is part of: it takes no room of its own while the same team has that request's work to
     *     do, or has promised to; null for none
     */
    public void take(String subject, TeamId team, Instant until, @Nullable RequestId about) {
        release(subject);
        jdbc.sql(
                        "insert into capacity_reserved (subject, team, until_at, about) values (:subject, :team, :until, :about)")
                .param("subject", subject)
                .param("team", team.code())
                .param("until", until.atOffset(UTC))
                .param("about", about == null ? null : about.value())
                .update();
    }

    /** It is worked on, or nobody waits for it any more. */
    public void release(String subject) {
        jdbc.sql("delete from capacity_reserved where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /**
     * Until when what a team has promised and not begun takes room, the first first, without one and what is part of it; what
     * has no date stands last, at {@link #FOREVER}.
     */
    List<Instant> until(TeamId team, String without, Instant at) {
        return jdbc.sql(
                        """
                        select r.until_at from capacity_reserved r where r.team = :team and r.subject <> :without
                            and r.until_at > :at and (r.about is null or r.about <> :without
                                and not exists (select 1 from capacity_work w where w.request_id = r.about
                                    and w.team = r.team and w.left_at is null)
                                and not exists (select 1 from capacity_reserved whole where whole.subject = r.about
                                    and whole.team = r.team))
                        order by r.until_at""")
                .param("at", at.atOffset(UTC))
                .param("team", team.code())
                .param("without", without)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }
}
