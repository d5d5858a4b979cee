package io.rapport.board.live;

import io.rapport.access.DisplayNames;
import io.rapport.board.Alert;
import io.rapport.board.Board;
import io.rapport.board.OpenPromise;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an open board is told, in JSON: ids, codes, times and the names of colleagues. */
@Component("boardTold")
public class Told {

    private final DisplayNames names;
    private final Board board;

    Told(DisplayNames names, Board board) {
        this.names = names;
        this.board = board;
    }

    /**
     * An alert.
     *
     * @param kind {@code at-risk} or {@code missed}
     * @param words what is told, in a sentence
     * @param customer the number; left out where the promise is not open any more
     * @param team left out where nobody worked on it
     * @param by the name of who took note; left out while nobody has
     */
    public record AlertView(
            long id,
            String kind,
            String words,
            String request,
            @Nullable String customer,
            String clock,
            int nth,
            @Nullable String team,
            String tier,
            String type,
            Instant dueAt,
            Instant at,
            @Nullable String by,
            @Nullable Instant acknowledgedAt) {}

    /** Who took note of an alert. */
    public record AcknowledgedView(long id, String by, @Nullable Instant at) {}

    /** The counts have changed. */
    public record NumbersView(Instant at, int total, Map<String, Integer> byRisk) {}

    public AlertView alert(Alert alert) {
        return alerts(List.of(alert)).get(0);
    }

    /** Several; the names of who took note are asked for once. */
    public List<AlertView> alerts(List<Alert> alerts) {
        var who = names.of(alerts.stream()
                .map(Alert::acknowledgedBy)
                .filter(Objects::nonNull)
                .toList());
        return alerts.stream()
                .map(alert -> view(alert, board.find(alert.key()).orElse(null), who))
                .toList();
    }

    /** @param line the promise as it stands now; null when it is not open any more */
    private static AlertView view(Alert alert, @Nullable OpenPromise line, Map<String, String> who) {
        var customer = line == null ? null : line.customer();
        var by = alert.acknowledgedBy();
        return new AlertView(
                alert.id(),
                alert.kind().risk().code(),
                words(alert),
                alert.key().request().value(),
                customer == null ? null : customer.value(),
                alert.key().clock().code(),
                alert.key().nth(),
                alert.team() == null ? null : alert.team().code(),
                alert.tier().code(),
                alert.type().code(),
                alert.dueAt(),
                alert.at(),
                by == null ? null : who.get(by),
                alert.acknowledgedAt());
    }

    /** "The first answer on R-100001 is overdue." */
    private static String words(Alert alert) {
        return "The %s on %s is %s."
                .formatted(
                        alert.key().clock().words(),
                        alert.key().request(),
                        alert.kind() == Alert.Kind.MISSED ? "overdue" : "likely to be late");
    }

    public AcknowledgedView acknowledged(Alert alert) {
        return new AcknowledgedView(
                alert.id(), names.of(String.valueOf(alert.acknowledgedBy())), alert.acknowledgedAt());
    }
}
