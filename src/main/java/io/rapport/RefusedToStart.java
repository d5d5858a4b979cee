package io.rapport;

import io.rapport.kernel.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** When a room refuses to start, the operator reads its sentence, and not the stack it came through. */
class RefusedToStart extends AbstractFailureAnalyzer<Problem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Problem refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
