package io.rapport.privacy;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer uses a right.
 *
 * @param source the system or page it comes from, a code or a declared name, see FactCatalogue
 * @param externalId what names it there; the same again is the same request; kept as a keyed hash only
 * @param kind a code of {@link PrivacyKind} that is offered
 * @param declaredLaw {@code gdpr} or {@code ccpa} when the customer names it, else {@code unknown}
 * @param receivedAt when it reached us by whatever way, at most a year ago; null for now. The clock of the law starts there.
 * @param by the engine's user id of who writes it down
 */
public record NewPrivacyRequest(
        String source,
        String externalId,
        CustomerId customer,
        String kind,
        String declaredLaw,
        @Nullable Instant receivedAt,
        String by) {}
