package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.Given.Numbers;
import io.rapport.capacity.given.Given.Ruled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision on its way into the records. */
record Draft(Asked asked, Variant.Kind variant, Ruled byVariant, boolean onlyNoted, @Nullable String by) {

    Draft(Asked asked, Variant.Kind variant, Ruled byVariant, boolean onlyNoted) {
        this(asked, variant, byVariant, onlyNoted, null);
    }

    Draft as(Variant.Kind other) {
        return new Draft(asked, other, byVariant, onlyNoted, by);
    }

    Draft by(@Nullable String person) {
        return new Draft(asked, variant, byVariant, onlyNoted, person);
    }

    Given with(Outcome outcome, Feasibility found, Instant due, @Nullable Ruled byCheck, Instant at) {
        return new Given(
                0,
                asked.subject(),
                asked.team(),
                asked.skill().code(),
                asked.tier().code(),
                asked.exempt(),
                variant,
                outcome,
                onlyNoted,
                at,
                due,
                null,
                Numbers.of(found),
                byVariant,
                byCheck,
                by,
                null);
    }
}
