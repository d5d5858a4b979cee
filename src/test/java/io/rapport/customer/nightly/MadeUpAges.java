package io.rapport.customer.nightly;

import static io.rapport.customer.nightly.MadeUpLives.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** When things happened in a life. */
final class MadeUpAges {

    private static final Duration QUIET = Duration.ofDays(4 * 365 - 100);

    private MadeUpAges() {}

    /**
     * Moments of fifteen years that differ, some of them at the very edge of a period.
     *
     * @param quiet whether nothing, or next to nothing, has happened in the last years
     */
    static List<Instant> of(Random random, boolean quiet) {
        var ages = new TreeMap<Integer, Instant>();
        var now = NOW.atZone(ZoneOffset.UTC);
        for (int years : new int[] {1, 3, 4, 10}) {
            ages.put(random.nextInt(), now.minusYears(years).toInstant());
            ages.put(random.nextInt(), now.minusYears(years).toInstant().plusMillis(1));
        }
        for (int days : new int[] {365, 730, 1095}) {
            ages.put(random.nextInt(), now.minusDays(days).toInstant().minusMillis(1));
            ages.put(random.nextInt(), now.minusDays(days).toInstant().plusMillis(2));
        }
        for (int i = 0; i < 80; i++) {
            ages.put(random.nextInt(), NOW.minusSeconds(random.nextInt(15 * 365 * 86_400) + 1L));
        }
        var all = new ArrayList<>(ages.values());
        if (quiet) {
            all.removeIf(at -> at.isAfter(NOW.minus(QUIET)));
        }
        return all;
    }
}
