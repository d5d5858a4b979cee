package io.rapport.capacity;

import java.time.Duration;
import java.util.List;

/**
 * How long a piece of work is in somebody's hands, in business time.
 *
 * @param median half of the pieces take no longer
 * @param p80 eighty in a hundred take no longer
 * @param measured how many finished pieces this was seen from
 * @param assumed whether these were too few, and the configured assumption stands for them
 */
public record Handling(Duration median, Duration p80, int measured, boolean assumed) {

    /** Nearest rank: the smallest measured value that at least this share of the values does not exceed. */
    static Handling of(List<Long> seconds, int least, Duration otherwise) {
        if (seconds.isEmpty() || seconds.size() < least) {
            return new Handling(otherwise, otherwise, seconds.size(), true);
        }
        var sorted = seconds.stream().sorted().toList();
        return new Handling(rank(sorted, 50), rank(sorted, 80), sorted.size(), false);
    }

    private static Duration rank(List<Long> sorted, int percent) {
        return Duration.ofSeconds(sorted.get((sorted.size() * percent + 99) / 100 - 1));
    }
}
