package io.rapport.customer.bulk;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/**
 * A line that was not taken, and one reason of perhaps several.
 *
 * @param field what of it was wrong; empty when it is the line
 * @param why a sentence that repeats nothing of the line but names that we have declared: it outlives the customer
 */
public record RefusedLine(long line, String field, String why) {

    public static RefusedLine of(long line, Problem problem) {
        return new RefusedLine(
                line, problem instanceof FieldProblem about ? about.field() : "", String.valueOf(problem.getMessage()));
    }
}
