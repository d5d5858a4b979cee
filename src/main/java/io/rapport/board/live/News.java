package io.rapport.board.live;

import io.rapport.board.Alert;
import io.rapport.board.Alerts;
import io.rapport.board.Board;
import io.rapport.board.BoardFilter;
import io.rapport.board.live.Told.AcknowledgedView;
import io.rapport.board.live.Told.AlertView;
import io.rapport.board.live.Told.NumbersView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the open boards of this node were not told yet. Asked by one thread. */
@Component("boardNews")
class News {

    private static final int PAGE = 200;
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final BoardFilter EVERYTHING = new BoardFilter(null, null, null, null, null, null);

    private final Alerts alerts;
    private final Board board;
    private final Told told;
    private final Clock clock;
    private Set<Long> acknowledged = Set.of();
    private Instant acknowledgedUntil;
    private @Nullable Map<String, Integer> counted;

    News(Alerts alerts, Board board, Told told, Clock clock) {
        this.alerts = alerts;
        this.board = board;
        this.told = told;
        this.clock = clock;
        acknowledgedUntil = clock.instant();
    }

    /** A page of those with a larger id, the smallest first. */
    List<AlertView> alertsAfter(long id) {
        return told.alerts(alerts.after(id, PAGE));
    }

    /** Who has taken note of what since this was asked last. */
    List<AcknowledgedView> acknowledged() {
        var now = clock.instant();
        var since = now.isBefore(acknowledgedUntil) ? now : acknowledgedUntil;
        var found = alerts.acknowledgedSince(since.minus(OVERLAP), PAGE);
        var before = acknowledged;
        acknowledged = found.stream().map(Alert::id).collect(Collectors.toSet());
        acknowledgedUntil = now;
        return found.stream()
                .filter(alert -> !before.contains(alert.id()))
                .map(told::acknowledged)
                .toList();
    }

    /** The counts, if they have changed since this was asked last. */
    Optional<NumbersView> numbers() {
        var view = board.view(EVERYTHING, 0, 1);
        if (view.byRisk().equals(counted)) {
            return Optional.empty();
        }
        counted = view.byRisk();
        return Optional.of(new NumbersView(view.at(), view.total(), view.byRisk()));
    }
}
