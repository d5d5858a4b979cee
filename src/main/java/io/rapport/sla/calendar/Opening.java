package io.rapport.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** A stretch of real time without a break in which business time runs: {@code start} is open, {@code end} is not. */
@NamedInterface("calendar")
public record Opening(Instant start, Instant end) {

    /** How much business time it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The same time, in order, with those that touch made one. */
    static List<Opening> joined(List<Opening> inOrder) {
        var joined = new ArrayList<Opening>();
        for (var next : inOrder) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end().equals(next.start())) {
                joined.set(joined.size() - 1, new Opening(last.start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
