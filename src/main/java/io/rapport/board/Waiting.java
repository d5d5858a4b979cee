package io.rapport.board;

import java.util.Comparator;

/**
 * An alert that nobody has taken note of.
 *
 * @param line the promise as it stands now
 */
public record Waiting(Alert alert, OpenPromise line) {

    /** What is missed, then what may be; of these what is due first. */
    static final Comparator<Waiting> URGENT_FIRST = Comparator.comparing(
                    (Waiting each) -> each.alert().kind().risk())
            .thenComparing(each -> each.line().dueAt())
            .thenComparing(each -> each.alert().id());

    /** Whether it fits, and is still true: what is missed is not at risk any more. */
    boolean isWanted(BoardFilter filter) {
        var risk = alert.kind().risk();
        return filter.takesBut(line) && filter.takesRisk(risk) && (risk == Risk.MISSED || line.risk() != Risk.MISSED);
    }
}
