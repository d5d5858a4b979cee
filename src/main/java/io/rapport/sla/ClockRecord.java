package io.rapport.sla;

import io.rapport.kernel.RequestId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One clock at rest. {@code allowed} is the target in business time; {@code dueAt} is always what the calendar makes of
 * {@code startedAt} and {@code allowed}. A pause would lengthen {@code allowed} here, and nothing else would have to know.
 */
@Table("sla_clock")
record ClockRecord(
        @Id @Nullable Long id,
        @Version @Nullable Long version,
        String requestId,
        String clock,
        Instant startedAt,
        String allowed,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant missedAt) {

    static ClockRecord start(
            RequestId request, SlaClock clock, Instant at, Duration allowed, BusinessCalendar calendar) {
        var due = calendar.add(at, allowed);
        return new ClockRecord(null, null, request.value(), clock.name(), at, allowed.toString(), due, null, null);
    }

    /** Another target from the same start. What was met already is not judged again by other terms. */
    ClockRecord retarget(Duration allowedNow, BusinessCalendar calendar) {
        if (metAt != null) {
            return this;
        }
        var due = calendar.add(startedAt, allowedNow);
        var stillMissed = missedAt != null && missedAt.isBefore(due) ? null : missedAt;
        return new ClockRecord(id, version, requestId, clock, startedAt, allowedNow.toString(), due, null, stillMissed);
    }

    /** A response counts when it first came, a resolution when it last came; reports may arrive in any order. */
    ClockRecord met(Instant at) {
        var first = which() == SlaClock.RESPONSE;
        var keeps = metAt != null && (first ? !at.isBefore(metAt) : !at.isAfter(metAt));
        return keeps ? this : withMet(at);
    }

    ClockRecord withMet(@Nullable Instant at) {
        return new ClockRecord(id, version, requestId, clock, startedAt, allowed, dueAt, at, missedAt);
    }

    boolean isNewlyMissed(Instant now) {
        return metAt == null && missedAt == null && !now.isBefore(dueAt);
    }

    ClockRecord missed(Instant at) {
        return new ClockRecord(id, version, requestId, clock, startedAt, allowed, dueAt, metAt, at);
    }

    SlaClock which() {
        return SlaClock.valueOf(clock);
    }

    /** Met exactly when due is in time, even when the timer of the same moment was first to look. */
    ClockState state() {
        var missed = metAt == null ? missedAt != null : metAt.isAfter(dueAt);
        return new ClockState(startedAt, dueAt, metAt, missed);
    }
}
