package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.Feasibility.Option;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody would promise a date that the team cannot keep; nothing was written. */
public final class CannotBeKept extends Problem.Overtaken {

    private static final long serialVersionUID = 1L;

    /**
     * What could be promised instead.
     *
     * @param option {@code later-date} or {@code other-team}
     */
    public record Instead(String option, @Nullable Instant notBefore, @Nullable String team) {
        static Instead of(Option option) {
            if (option instanceof Option.LaterDate later) {
                return new Instead("later-date", later.earliest(), null);
            }
            if (option instanceof Option.OtherTeam other) {
                return new Instead("other-team", null, other.team().code());
            }
            return new Instead("standard-variant", ((Option.StandardVariant) option).due(), null);
        }
    }

    /** What was reckoned, and what fits. */
    public record Room(String words, List<Instead> options) {}

    CannotBeKept(Feasibility found) {
        super(
                "capacity/cannot-be-kept",
                found.sentence() + " Promise what fits, as 'standing' shows it; or a lead or a manager says"
                        + " it nevertheless, with how it will be kept in 'nevertheless'.",
                new Room(
                        found.sentence(),
                        found.options().stream().map(Instead::of).toList()));
    }
}
