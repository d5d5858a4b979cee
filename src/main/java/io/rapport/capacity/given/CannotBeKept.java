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

    /**
     * What was reckoned, and what fits.
     *
     * @param mayStandForIt whether whoever asked is one who may promise it nevertheless
     */
    public record Room(String words, List<Instead> options, boolean mayStandForIt) {}

    /** Who could promise it nevertheless, by name. */
    enum ByName {
        /** Whoever asked. */
        YOU,
        /** A lead or a manager, and that is not who asked. */
        OTHERS,
        /** It is somebody else's to decide. */
        NOBODY
    }

    CannotBeKept(Feasibility found, ByName who) {
        super(
                "capacity/cannot-be-kept",
                WhatFits.after(found, found.standing().calendar().zone())
                                .orElseGet(() -> found.sentence() + " Nothing else can be kept either.")
                        + nevertheless(who),
                new Room(
                        found.sentence(),
                        found.options().stream().map(Instead::of).toList(),
                        who == ByName.YOU));
    }

    private static String nevertheless(ByName who) {
        return who == ByName.NOBODY
                ? ""
                : " A lead or a manager may promise it nevertheless, who says in 'nevertheless' how it will be kept.";
    }
}
