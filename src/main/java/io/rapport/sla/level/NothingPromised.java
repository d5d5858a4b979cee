package io.rapport.sla.level;

import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;

/** A question about a promise that was never made. */
public final class NothingPromised extends Problem {

    private static final long serialVersionUID = 1L;

    public NothingPromised(RequestId request) {
        super(
                Kind.NOT_FOUND,
                "sla/nothing-promised",
                "Nothing is promised on request %s. Either there is no such request, or it has not reached 'Make promise' yet."
                        .formatted(request));
    }
}
