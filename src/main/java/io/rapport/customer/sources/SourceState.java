package io.rapport.customer.sources;

import io.rapport.customer.catalogue.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands.
 *
 * @param heardAt when it last told us something; null when it never did
 * @param lag from what happened there to what can be seen here, of 95 in 100 messages of the last ten minutes on this
 *     node; null when there were none
 */
public record SourceState(Source source, Standing standing, @Nullable Instant heardAt, @Nullable Duration lag) {

    /** What to make of it. */
    public enum Standing {
        /** Nobody has connected it yet. */
        NEVER_HEARD,
        /** It tells us what happens, in time. */
        FINE,
        /** It tells us, but later than its budget allows. */
        LATE,
        /** It has told us nothing for longer than it ever should: what has happened there since is missing here. */
        SILENT;

        /** As the API writes it, for example {@code never-heard}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether what has happened there lately may be missing here. */
        public boolean isGap() {
            return this == SILENT || this == LATE;
        }
    }

    static SourceState of(Source source, @Nullable Instant heardAt, @Nullable Duration lag, Instant now) {
        return new SourceState(source, standing(source, heardAt, lag, now), heardAt, lag);
    }

    private static Standing standing(Source source, @Nullable Instant heardAt, @Nullable Duration lag, Instant now) {
        if (heardAt == null) {
            return Standing.NEVER_HEARD;
        }
        var quiet = source.quietAfter();
        if (quiet != null && heardAt.plus(quiet).isBefore(now)) {
            return Standing.SILENT;
        }
        var budget = source.lagBudget();
        return budget != null && lag != null && lag.compareTo(budget) > 0 ? Standing.LATE : Standing.FINE;
    }
}
