package io.rapport.board.live;

import io.rapport.access.DisplayNames;
import io.rapport.board.Alert;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an open board is told, in JSON: ids, codes, times and the names of colleagues. */
@Component("boardTold")
public class Told {

    private final DisplayNames names;

    Told(DisplayNames names) {
        this.names = names;
    }

    /**
     * An alert.
     *
     * @param kind {@code at-risk} or {@code missed}
     * @param words what is told, in a sentence
     * @param team left out where nobody worked on it
     * @param by the name of who took note; left out while nobody has
     */
    public record AlertView(
            long id,
            String kind,
            String words,
            String request,
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
        var which = alert.key().clock();
        var words = alert.kind() == Alert.Kind.MISSED
                ? "The %s of %s was due and is not there."
                        .formatted(which.words(), alert.key().request())
                : "The %s of %s will probably be late."
                        .formatted(which.words(), alert.key().request());
        var by = alert.acknowledgedBy();
        return new AlertView(
                alert.id(),
                alert.kind().risk().code(),
                words,
                alert.key().request().value(),
                which.code(),
                alert.key().nth(),
                alert.team() == null ? null : alert.team().code(),
                alert.tier().code(),
                alert.type().code(),
                alert.dueAt(),
                alert.at(),
                by == null ? null : names.of(by),
                alert.acknowledgedAt());
    }

    public AcknowledgedView acknowledged(Alert alert) {
        return new AcknowledgedView(
                alert.id(), names.of(String.valueOf(alert.acknowledgedBy())), alert.acknowledgedAt());
    }
}
