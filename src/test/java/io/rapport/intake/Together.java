package io.rapport.intake;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Lets callers start at the same moment. */
public final class Together {

    private Together() {}

    public static void at(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException nobodyElse) {
            throw new IllegalStateException(nobodyElse);
        }
    }
}
