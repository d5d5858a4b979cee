package io.rapport.privacy.export;

import io.rapport.kernel.Problem;
import io.rapport.privacy.PrivacyRequestId;

/** Somebody wants to download an export without the right to see all of the customer. */
public final class ExportNotYours extends Problem {

    private static final long serialVersionUID = 1L;

    ExportNotYours(PrivacyRequestId id) {
        super(
                Kind.FORBIDDEN,
                "privacy/export-not-yours",
                "The export of %s is open to privacy officers while a privacy task of this customer is open. The attempt was noted."
                        .formatted(id));
    }
}
