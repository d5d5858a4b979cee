package io.rapport.customer.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values that must not be there, in every shape they might have: as written, as in JSON, as in a URL, in Base64, as a
 * plain SHA-256; upper and lower case, composed and decomposed letters alike; in bytes as UTF-8 and UTF-16. Not inside of compressed data.
 */
public final class Needles {

    /** Shorter ones would be found in anything. */
    private static final int SHORTEST = 4;

    private static final int ASCII = 0x7f;

    private final List<Set<String>> texts = new ArrayList<>();
    private final List<Set<String>> bytes = new ArrayList<>();

    private Needles() {}

    /**
     * @param lines a value a line; blank lines are left out
     * @throws BadValues when there is none, or one is shorter than 4 characters
     */
    public static Needles of(List<String> lines) {
        var needles = new Needles();
        for (int i = 0; i < lines.size(); i++) {
            var value = lines.get(i).strip();
            if (!value.isEmpty() && value.length() < SHORTEST) {
                throw new BadValues(
                        "The value in line %d has fewer than %d characters, and would be found in anything; take a longer one."
                                .formatted(i + 1, SHORTEST));
            }
            if (!value.isEmpty()) {
                needles.add(value);
            }
        }
        if (needles.texts.isEmpty()) {
            throw new BadValues("There is no value to look for: write one a line.");
        }
        return needles;
    }

    /** How many values there are. */
    public int size() {
        return texts.size();
    }

    /** Which of the values stand in the text, from 0. */
    BitSet in(String text) {
        return in(text.toLowerCase(Locale.ROOT), texts);
    }

    BitSet in(byte[] data) {
        return in(new String(data, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT), bytes);
    }

    private static BitSet in(String hay, List<Set<String>> needles) {
        var found = new BitSet();
        for (int i = 0; i < needles.size(); i++) {
            if (needles.get(i).stream().anyMatch(hay::contains)) {
                found.set(i);
            }
        }
        return found;
    }

    private void add(String value) {
        var shapes = shapes(value);
        texts.add(shapes);
        var raw = new TreeSet<String>();
        for (var shape : shapes) {
            raw.add(latin(shape.getBytes(StandardCharsets.UTF_8)));
            raw.add(latin(shape.getBytes(StandardCharsets.UTF_16BE)));
            raw.add(latin(shape.getBytes(StandardCharsets.UTF_16LE)));
        }
        bytes.add(raw);
    }

    /** Letters with accents are one character or two; which of them it is, depends on the machine it was typed on. */
    private static Set<String> shapes(String value) {
        return Stream.of(value, Normalizer.normalize(value, Form.NFC), Normalizer.normalize(value, Form.NFD))
                .flatMap(written -> asWritten(written).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asWritten(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        var shapes = new TreeSet<String>();
        for (var shape : List.of(
                value,
                json(value),
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"),
                Base64.getEncoder().withoutPadding().encodeToString(utf8),
                Base64.getUrlEncoder().withoutPadding().encodeToString(utf8),
                sha256(utf8))) {
            shapes.add(shape.toLowerCase(Locale.ROOT));
        }
        return shapes;
    }

    private static String json(String value) {
        var escaped = new StringBuilder();
        value.chars().forEach(c -> {
            if (c > ASCII) {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return escaped.toString();
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static String latin(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
