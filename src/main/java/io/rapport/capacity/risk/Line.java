package io.rapport.capacity.risk;

import static java.util.stream.Collectors.groupingBy;

import io.rapport.capacity.Piece;
import io.rapport.kernel.RequestId;
import io.rapport.sla.standing.OpenClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is before whom: what somebody has in hand comes first, then what waits, in the order in which it is due to
 * customers, as the task lists show it. What is in hand has nothing ahead.
 */
final class Line {

    /** Where a piece of work stands in its team's line; {@code ahead} is zero when somebody has it. */
    record Place(Piece piece, long ahead) {}

    private final Map<RequestId, Place> places = new HashMap<>();

    private Line() {}

    static Line of(List<Piece> open, List<OpenClock> clocks) {
        var due = new HashMap<RequestId, Instant>();
        clocks.stream()
                .filter(clock -> clock.key().clock().isPromise())
                .forEach(clock -> due.merge(clock.key().request(), clock.dueAt(), Line::earlier));
        var order = Comparator.<Piece, Boolean>comparing(piece -> piece.takenAt() == null)
                .thenComparing(piece -> due.getOrDefault(piece.request(), Instant.MAX))
                .thenComparing(Piece::arrivedAt)
                .thenComparing(Piece::task);
        var line = new Line();
        open.stream().collect(groupingBy(Piece::team)).values().forEach(team -> {
            var sorted = team.stream().sorted(order).toList();
            for (int i = 0; i < sorted.size(); i++) {
                var piece = sorted.get(i);
                line.places.putIfAbsent(piece.request(), new Place(piece, piece.takenAt() == null ? i : 0));
            }
        });
        return line;
    }

    /** Empty while no team works on it: it is sorted, or waits for somebody else. */
    Optional<Place> of(RequestId request) {
        return Optional.ofNullable(places.get(request));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
