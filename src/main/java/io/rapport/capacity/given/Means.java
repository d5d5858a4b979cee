package io.rapport.capacity.given;

import io.rapport.kernel.FieldProblem;
import java.util.Arrays;
import java.util.Locale;

/** How a sponsor means to keep what does not fit: codes, because a reason in words would be somebody's words. */
public enum Means {
    /** The team works longer. */
    OVERTIME,
    /** Somebody helps out. */
    HELP_COMES,
    /** Something else is done later, and whoever waits for it is told. */
    OTHER_WORK_WAITS,
    /** The relation is worth the risk. */
    WORTH_THE_RISK;

    /** Lower case with hyphens, for forms and the web. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NoSuchMeans when there is no such code */
    public static Means of(String field, String code) {
        return Arrays.stream(values())
                .filter(means -> means.code().equals(code))
                .findAny()
                .orElseThrow(() -> new NoSuchMeans(field));
    }

    /** A reason that is none of ours. */
    static final class NoSuchMeans extends FieldProblem {
        private static final long serialVersionUID = 1L;

        NoSuchMeans(String field) {
            super(
                    Kind.INVALID,
                    "capacity/no-such-means",
                    field,
                    "%s must say how it will be kept: overtime, help-comes, other-work-waits or worth-the-risk."
                            .formatted(field));
        }
    }
}
