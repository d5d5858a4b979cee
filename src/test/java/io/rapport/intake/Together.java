package io.rapport.intake;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Lets callers start at the same moment. */
final class Together {

    private Together() {}

    static void at(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException nobodyElse) {
            throw new IllegalStateException(nobodyElse);
        }
    }
}
