package io.rapport.customer.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What is written about one customer, each of it nowhere else; and all of it that any story has planted. */
public final class PlantedValues {

    private static final Collection<String> EVERYBODYS = new ConcurrentLinkedQueue<>();

    private final List<String> all = new ArrayList<>();

    /** Words, with letters that are written otherwise in URLs and JSON. */
    String text(String what) {
        return planted("%s Größe-%s".formatted(what, number()));
    }

    /** @param shape with one {@code %s}, which becomes a number */
    String plain(String shape) {
        return planted(shape.formatted(number()));
    }

    /** A day of long ago, on which nothing else happened. */
    String day() {
        var random = ThreadLocalRandom.current();
        return planted(
                "19%02d-%02d-%02d".formatted(random.nextInt(1, 40), random.nextInt(1, 13), random.nextInt(1, 29)));
    }

    /** Between 0 and 1, to the last digit there may be. */
    String share() {
        return planted("0." + ThreadLocalRandom.current().nextInt(10_000, 100_000) + "7");
    }

    private String planted(String value) {
        all.add(value);
        EVERYBODYS.add(value);
        return value;
    }

    private static long number() {
        return ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** What was planted in this test run, about whomever. */
    static List<String> everybodys() {
        return List.copyOf(EVERYBODYS);
    }
}
