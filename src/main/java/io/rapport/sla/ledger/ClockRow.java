package io.rapport.sla.ledger;

import io.rapport.kernel.RequestId;
import io.rapport.sla.ClockState;
import io.rapport.sla.SlaClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one clock stands, at rest: what its ledger comes to, kept so that it can be looked for. */
record ClockRow(
        long id,
        long version,
        RequestId request,
        SlaClock clock,
        int nth,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant missedAt,
        @Nullable Instant pausedAt,
        @Nullable String pausedFor,
        @Nullable Instant stoppedAt,
        String calendar) {

    /** Met exactly when due is in time, even when the timer of the same moment was first to look. */
    ClockState state() {
        var missed = metAt == null ? missedAt != null : metAt.isAfter(dueAt);
        return new ClockState(clock, nth, startedAt, dueAt, metAt, pausedAt, pausedFor, stoppedAt, missed);
    }

    boolean isNewlyMissed(Instant now) {
        return state().isRunning() && missedAt == null && !now.isBefore(dueAt);
    }

    /** After a line of the ledger; a due time that has moved behind the moment of a miss takes the miss back. */
    ClockRow after(LedgerLine line) {
        var stillMissed = missedAt != null && missedAt.isBefore(line.dueAt()) ? null : missedAt;
        var paused = pausedAt == null ? line.at() : pausedAt;
        var on = line.terms().calendar();
        return switch (line.what()) {
            case STARTED, TARGET, STAYED, CALENDAR ->
                with(line.dueAt(), metAt, stillMissed, pausedAt, pausedFor, stoppedAt, on);
            case PAUSED -> with(line.dueAt(), metAt, stillMissed, paused, line.reason(), stoppedAt, on);
            case RESUMED -> with(line.dueAt(), metAt, stillMissed, null, null, stoppedAt, on);
            case MET -> with(line.dueAt(), line.at(), missedAt, null, null, stoppedAt, on);
            case REOPENED -> with(line.dueAt(), null, stillMissed, null, null, stoppedAt, on);
            case STOPPED -> with(line.dueAt(), metAt, missedAt, null, null, line.at(), on);
        };
    }

    /** As it is at rest after a change. */
    ClockRow written() {
        return new ClockRow(
                id,
                version + 1,
                request,
                clock,
                nth,
                startedAt,
                dueAt,
                metAt,
                missedAt,
                pausedAt,
                pausedFor,
                stoppedAt,
                calendar);
    }

    ClockRow missed(Instant at) {
        return with(dueAt, metAt, at, pausedAt, pausedFor, stoppedAt, calendar);
    }

    private ClockRow with(
            Instant due,
            @Nullable Instant met,
            @Nullable Instant missed,
            @Nullable Instant paused,
            @Nullable String pauseReason,
            @Nullable Instant stopped,
            String on) {
        return new ClockRow(
                id, version, request, clock, nth, startedAt, due, met, missed, paused, pauseReason, stopped, on);
    }
}
