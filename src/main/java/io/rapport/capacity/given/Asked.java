package io.rapport.capacity.given;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise that a tier would make on a request.
 *
 * @param subject the id of the request
 * @param exempt whether the customer keeps the personal variant in any case
 * @param due its first due moment, which the queue has to be worked off by
 * @param standardDue that of the standard variant; null where this tier's is the standard one
 */
public record Asked(
        String subject,
        TeamId team,
        RequestType skill,
        Tier tier,
        boolean exempt,
        Instant due,
        @Nullable Instant standardDue) {

    /** The same by another team. */
    Asked by(TeamId other) {
        return new Asked(subject, other, skill, tier, exempt, due, standardDue);
    }

    /** When the standard variant is due. */
    Instant standard() {
        return standardDue == null ? due : standardDue;
    }
}
