package io.rapport.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a colleague was away is forgotten with what it explains. Long ago, so that no other story's absence is old. */
@RapportTest
class OldAbsencesTest {

    private static final Instant END = Instant.parse("2021-03-01T09:00:00Z");

    @Autowired
    OldAbsences old;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void somebody_was_away_and_a_task_was_given_away() {
        var end = END.atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into absence_entry (id, number, person, from_at, until_at, zone, written_by, written_at)
                        values (:id, :number, 'nora-of-old', :from, :end, 'Europe/Berlin', 'nora-of-old', :from)""")
                .param("id", id)
                .param("number", -System.nanoTime())
                .param("from", end.minusDays(7))
                .param("end", end)
                .update();
    }

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from absence_stand_in where absence_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from absence_entry where id = :id").param("id", id).update();
    }

    @Test
    void an_absence_and_who_stood_in_are_gone_after_four_hundred_days() {
        standIn(END.minus(Duration.ofDays(1)), END.plus(Duration.ofDays(2)));

        clock.moveTo(END.plus(OldAbsences.KEPT_FOR).plus(Duration.ofDays(1)));
        old.run();
        assertThat(entries()).as("the task was done later").isEqualTo(1);

        clock.moveTo(END.plus(OldAbsences.KEPT_FOR).plus(Duration.ofDays(3)));
        old.run();
        assertThat(entries()).isZero();
        assertThat(standIns()).isZero();
    }

    @Test
    void one_with_nothing_to_do_is_kept_as_long_and_not_longer() {
        clock.moveTo(END.plus(OldAbsences.KEPT_FOR));
        old.run();
        assertThat(entries()).isEqualTo(1);

        clock.moveTo(END.plus(OldAbsences.KEPT_FOR).plusSeconds(1));
        old.run();
        assertThat(entries()).isZero();
    }

    private void standIn(Instant given, @Nullable Instant done) {
        jdbc.sql(
                        """
                        insert into absence_stand_in (task_id, absence_id, for_person, given_to, given_at, done_by, done_at)
                        values (:task, :id, 'nora-of-old', 'ben-of-old', :given, 'ben-of-old', :done)""")
                .param("task", UUID.randomUUID().toString())
                .param("id", id)
                .param("given", given.atOffset(ZoneOffset.UTC))
                .param("done", done == null ? null : done.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long entries() {
        return count("absence_entry where id = :id");
    }

    private long standIns() {
        return count("absence_stand_in where absence_id = :id");
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what)
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
