package io.rapport.request.handing;

import io.rapport.escalation.pack.PackSource.Subject;
import io.rapport.kernel.RequestId;
import java.util.Optional;

/** Other journeys have ids of other shapes; this room knows nothing of them. */
final class ServiceRequests {

    private static final String OURS = "R-";

    private ServiceRequests() {}

    static Optional<RequestId> about(Subject subject) {
        return Optional.ofNullable(subject.request()).filter(id -> id.value().startsWith(OURS));
    }
}
