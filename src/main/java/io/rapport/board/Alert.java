package io.rapport.board;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a promise is at risk, or was missed.
 *
 * @param id grows in the order in which alerts can be read
 * @param team who worked on it; null when nobody did
 * @param at the moment of the warning or the miss
 * @param acknowledgedBy id of the person who took note; null while nobody has
 */
public record Alert(
        long id,
        ClockKey key,
        Kind kind,
        @Nullable TeamId team,
        Tier tier,
        RequestType type,
        Instant dueAt,
        Instant at,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    /** What is told; each once for a clock. */
    public enum Kind {
        AT_RISK(Risk.AT_RISK),
        MISSED(Risk.MISSED);

        private final Risk risk;

        Kind(Risk risk) {
            this.risk = risk;
        }

        public Risk risk() {
            return risk;
        }
    }
}
