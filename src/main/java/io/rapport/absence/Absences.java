package io.rapport.absence;

import io.rapport.kernel.BadPage;
import io.rapport.kernel.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who is away, and says who is, and who stands in. People are the engine's user ids. */
@Service
@Transactional
public class Absences {

    private final AbsenceRows rows;
    private final AbsenceRules rules;
    private final Clock clock;

    Absences(AbsenceRows rows, AbsenceRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Writes one down. Those who write at once are checked one after the other.
     *
     * @param by who writes: the person, or a lead of a team of theirs
     * @throws Refusals.NotYours when it is somebody else
     * @throws Refusals.FieldRefused when times or substitute cannot be
     * @throws Refusals.DoesNotFit when it overlaps, or a substitute would be away
     */
    public AbsenceId write(NewAbsence absence, String by) {
        rules.checkWriter(absence.person(), by);
        rows.takeTurn();
        var now = clock.instant();
        rules.check(absence, now);
        return rows.insert(absence, by, now);
    }

    /**
     * Takes it back, or ends it now when it has begun. What was handed over stays where it is.
     *
     * @throws Refusals.Over when there is nothing left of it
     */
    public void remove(AbsenceId id, String by) {
        var absence = get(id);
        rules.checkWriter(absence.person(), by);
        var now = clock.instant();
        if (!absence.until().isAfter(now)) {
            throw new Refusals.Over(id, "is over");
        }
        if (!rows.removed(id, by, now)) {
            throw new Refusals.Over(id, "was removed already");
        }
    }

    /** @throws Refusals.UnknownAbsence when there is none of this id */
    @Transactional(readOnly = true)
    public Absence get(AbsenceId id) {
        return rows.find(id).orElseThrow(() -> new Refusals.UnknownAbsence(id));
    }

    /** Those that last or are to come, what begins first is first; 1 to {@link Page#MOST}. */
    @Transactional(readOnly = true)
    public List<Absence> current(int limit) {
        return rows.from(clock.instant(), BadPage.checked(limit));
    }

    /** Somebody's absence as it stood at a moment, also of the past; empty when they were there. */
    @Transactional(readOnly = true)
    public Optional<Absence> of(String person, Instant at) {
        return rows.at(person, at);
    }

    /** Who acts for somebody at a moment: the substitute; empty when they are there, or nobody was named. */
    @Transactional(readOnly = true)
    public Optional<String> standIn(String person, Instant at) {
        return rows.at(person, at).map(Absence::substitute);
    }

    /** Everybody who is away at a moment. */
    @Transactional(readOnly = true)
    public Set<String> awayAt(Instant at) {
        return rows.awayAt(at);
    }

    /**
     * Whether one stands in for the other at a moment: for four-eyes the two are one pair of eyes then. False for a person
     * and themselves.
     */
    @Transactional(readOnly = true)
    public boolean areOnePair(String one, String other, Instant at) {
        return rows.areOnePair(one, other, at);
    }

    /** Those that have begun and whose work is not handed over yet, all of it. */
    @Transactional(readOnly = true)
    public List<Absence> toStart() {
        return rows.toStart(clock.instant());
    }

    /** Everything that was assigned to the person has been handed over. Said again, changes nothing. */
    public void started(AbsenceId id) {
        rows.started(id, clock.instant());
    }
}
