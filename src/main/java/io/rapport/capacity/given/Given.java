package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.fallback.Variant;
import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided before a promise was made, and from what.
 *
 * @param id in the order in which they were decided; 0 before it is written
 * @param subject what it is about: the id of a request, or of a commitment
 * @param skill the kind of request; {@code -} for what is about none
 * @param tier {@code -} where none was asked for
 * @param variant that is promised, or would be
 * @param onlyNoted whether it is promised as if there was room, because the house says so
 * @param due the first due moment of what was asked for
 * @param notBefore nothing is promised sooner; null where the tier's targets stand
 * @param byVariant why this variant
 * @param byCheck what {@code promise-check.dmn} said; null where it was not asked
 * @param by who decided; null where a rule did
 */
public record Given(
        long id,
        String subject,
        TeamId team,
        String skill,
        String tier,
        boolean exempt,
        Variant.Kind variant,
        Outcome outcome,
        boolean onlyNoted,
        Instant at,
        Instant due,
        @Nullable Instant notBefore,
        Numbers numbers,
        Ruled byVariant,
        @Nullable Ruled byCheck,
        @Nullable String by,
        @Nullable Sponsor sponsor) {

    /** What stands for nothing in a column that is not empty. */
    static final String NONE = "-";

    /** A rule's reason, its id and its table's version. */
    public record Ruled(String reason, String rule, int version) {
        static Ruled of(Variant variant) {
            return new Ruled(variant.reason(), variant.rule(), variant.version());
        }
    }

    /** Who stands for it, and how it will be kept. */
    public record Sponsor(String user, Means means) {}

    /**
     * What was reckoned; business time.
     *
     * @param ahead pieces of work before it, open or promised
     * @param needed null while nobody is there
     * @param words the same as a sentence
     */
    public record Numbers(
            long ahead,
            int people,
            Duration median,
            Duration p80,
            boolean assumed,
            @Nullable Duration needed,
            Duration left,
            String words) {

        static Numbers of(Feasibility found) {
            var stands = found.standing();
            return new Numbers(
                    stands.ahead(),
                    stands.people(),
                    stands.median(),
                    stands.p80(),
                    stands.assumed(),
                    found.needed().orElse(null),
                    found.left(),
                    found.sentence());
        }

        /** Whether it can be kept by this reckoning. */
        public boolean fits() {
            return needed != null && needed.compareTo(left) <= 0;
        }
    }

    Given notBefore(Instant first) {
        return with(first, sponsor);
    }

    Given sponsored(Sponsor by) {
        return with(notBefore, by);
    }

    private Given with(@Nullable Instant first, @Nullable Sponsor who) {
        return new Given(
                id, subject, team, skill, tier, exempt, variant, outcome, onlyNoted, at, due, first, numbers, byVariant,
                byCheck, by, who);
    }

    /** Whether nothing may be promised until somebody has said what. */
    public boolean isOpen() {
        return !onlyNoted && !outcome.isPromised();
    }

    /** Whether the standard variant is promised. */
    public boolean isStandard() {
        return !onlyNoted && variant == Variant.Kind.STANDARD;
    }
}
