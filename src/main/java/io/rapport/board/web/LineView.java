package io.rapport.board.web;

import io.rapport.board.OpenPromise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board, in JSON. Times are UTC.
 *
 * @param customer the number; left out where the case is no service request
 * @param team left out where no team works on it yet
 * @param promise promised to the customer; else agreed among ourselves or with a vendor
 * @param pausedFor code of the reason for which it stands still
 * @param reason why it is at risk
 */
record LineView(
        String request,
        @Nullable String customer,
        String clock,
        int nth,
        boolean promise,
        String tier,
        String type,
        @Nullable String team,
        Instant startedAt,
        Instant dueAt,
        @Nullable String pausedFor,
        String risk,
        @Nullable String reason) {

    static LineView of(OpenPromise line) {
        var customer = line.customer();
        var team = line.team();
        return new LineView(
                line.key().request().value(),
                customer == null ? null : customer.value(),
                line.key().clock().code(),
                line.key().nth(),
                line.key().clock().isPromise(),
                line.tier().code(),
                line.type().code(),
                team == null ? null : team.code(),
                line.startedAt(),
                line.dueAt(),
                line.pausedFor(),
                line.risk().code(),
                line.reason());
    }
}
