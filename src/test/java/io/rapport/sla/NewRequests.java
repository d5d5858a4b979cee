package io.rapport.sla;

import io.rapport.kernel.RequestId;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of requests that no other test talks about. */
public final class NewRequests {

    private static final AtomicLong LAST = new AtomicLong(700_000_000);

    private NewRequests() {}

    /** One that was not given out before. */
    public static RequestId next() {
        return new RequestId("R-" + LAST.incrementAndGet());
    }
}
