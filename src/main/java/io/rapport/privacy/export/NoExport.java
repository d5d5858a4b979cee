package io.rapport.privacy.export;

import io.rapport.kernel.Problem;
import io.rapport.privacy.PrivacyRequestId;

/** There is nothing to download. */
public final class NoExport extends Problem {

    private static final long serialVersionUID = 1L;

    NoExport(PrivacyRequestId id) {
        super(
                Kind.NOT_FOUND,
                "privacy/no-export",
                "%s has no export: none was made, its period is over, or the customer was erased. Open a new request."
                        .formatted(id));
    }
}
