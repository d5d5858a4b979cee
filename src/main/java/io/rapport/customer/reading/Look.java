package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Read;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Reads that people take for one: a page that is opened asks for its parts one by one.
 *
 * @param last the newest of them
 * @param kinds of all of them, by name
 */
public record Look(Read last, List<String> kinds) {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** @param reads newest first; so are the looks */
    public static List<Look> of(List<Read> reads) {
        var left = new ArrayList<>(reads);
        var looks = new ArrayList<Look>();
        while (!left.isEmpty()) {
            var last = left.get(0);
            var kinds = new TreeSet<String>();
            var parts = left.stream().filter(read -> isPart(read, last)).toList();
            parts.forEach(part -> kinds.addAll(part.kinds()));
            left.removeAll(parts);
            looks.add(new Look(last, List.copyOf(kinds)));
        }
        return looks;
    }

    private static boolean isPart(Read read, Read last) {
        return read.reader().equals(last.reader())
                && read.role().equals(last.role())
                && read.purpose() == last.purpose()
                && read.shown() == last.shown()
                && Objects.equals(read.request(), last.request())
                && !read.at().isBefore(last.at().minus(AT_ONCE));
    }
}
