package io.rapport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Made-up files for an import, always the same. There are ten interactions for each customer on average: half of them spread
 * evenly, half of them with one customer in a hundred, who so has some five hundred, at every size.
 */
final class Made {

    static final int EACH = 10;

    private static final int SEED = 20_260_302;
    private static final int BUSY = 100;
    private static final int MINUTE = 60;
    private static final Instant START = Instant.parse("2024-01-01T08:00:00Z");
    private static final String BODY =
            "The invoice of last month shows the old price, and nobody could tell me why. ".repeat(4);

    private final Path folder;

    Made(Path folder) {
        this.folder = folder;
    }

    /** Those from this number on and below the other. */
    Path customers(int from, int to) throws IOException {
        var file = folder.resolve("customers-%d.csv".formatted(to));
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id;first_name;last_name;email;phone;city;annual-value;contract\n");
            for (int i = from; i < to; i++) {
                out.write("K%d;Vera%d;Kunz%d;k%d@example.org;+49 30 %d;Berlin;12000.50;standard\n"
                        .formatted(i, i, i, i, 1_000_000 + i));
            }
        }
        return file;
    }

    /** In the order of time. */
    Path interactions(int from, int to) throws IOException {
        var file = folder.resolve("interactions-%d.jsonl".formatted(to));
        var random = new Random(SEED + to);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = from; i < to; i++) {
                write(out, i, customer(i, from, to, random));
            }
        }
        return file;
    }

    private static int customer(int number, int from, int to, Random random) {
        // as many as there are new interactions go to new customers
        var first = from / EACH;
        var many = (to - from) / EACH;
        return first + (number % 2 == 0 ? random.nextInt(many) : random.nextInt(many / BUSY) * BUSY);
    }

    private static void write(BufferedWriter out, int number, int customer) throws IOException {
        out.write(
                "{\"id\": \"T%d\", \"customer\": \"K%d\", \"channel\": \"email\", \"direction\": \"%s\", \"subject\": \"Invoice\", \"text\": \"%s\", \"at\": \"%s\"}\n"
                        .formatted(
                                number,
                                customer,
                                number % 2 == 0 ? "inbound" : "outbound",
                                BODY,
                                START.plusSeconds((long) MINUTE * number)));
    }
}
