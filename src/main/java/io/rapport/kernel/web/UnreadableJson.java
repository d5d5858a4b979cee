package io.rapport.kernel.web;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was wrong with a body that could not be read. Says where, never what stood there. */
final class UnreadableJson {

    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.{1,60}?)'");

    private UnreadableJson() {}

    /** Not JSON at all, or more than one document. */
    static final class Malformed extends Problem {
        private static final long serialVersionUID = 1L;

        Malformed(String code, String message) {
            super(Kind.MALFORMED, "kernel/" + code, message);
        }
    }

    /** JSON, but a field is unknown, there twice, or of the wrong type. */
    static final class Unfit extends FieldProblem {
        private static final long serialVersionUID = 1L;

        Unfit(Kind kind, String code, String field, String message) {
            super(kind, "kernel/" + code, field, message);
        }
    }

    static Problem of(Throwable failure) {
        var json = causeIn(failure, StreamReadException.class);
        var mapping = causeIn(failure, JsonMappingException.class);
        // a number too large to be one is JSON still
        if (json != null && !(json instanceof InputCoercionException)) {
            return unreadable(json);
        }
        if (mapping != null) {
            return unfit(mapping);
        }
        return new Malformed("malformed-json", "The body is missing or cannot be read. Send one JSON object.");
    }

    private static Problem unreadable(StreamReadException json) {
        var twice = TWICE.matcher(String.valueOf(json.getOriginalMessage()));
        if (twice.find()) {
            return new Unfit(
                    Problem.Kind.MALFORMED,
                    "field-twice",
                    twice.group(1),
                    "'%s' is there twice; send it once.".formatted(twice.group(1)));
        }
        var at = json.getLocation();
        var where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return new Malformed(
                "malformed-json",
                "The body is not well-formed JSON%s. Check brackets, quotes and commas.".formatted(where));
    }

    private static Problem unfit(JsonMappingException mapping) {
        var path = path(mapping);
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Unfit(
                    Problem.Kind.INVALID,
                    "field-not-readable",
                    path,
                    "'%s' is not a field of this message. Known are: %s.".formatted(path, known));
        }
        if (String.valueOf(mapping.getOriginalMessage()).startsWith("Trailing token")) {
            return new Malformed(
                    "trailing-json", "Something follows the JSON document. Send one object, and nothing after it.");
        }
        var what = path.isEmpty() ? "The body" : "'" + path + "'";
        var expected = expected(mapping).map("; expected is %s."::formatted).orElse(".");
        return new Unfit(
                Problem.Kind.INVALID,
                "field-not-readable",
                path,
                what + " has the wrong type or an impossible value" + expected);
    }

    private static Optional<String> expected(JsonMappingException mapping) {
        var target = mapping instanceof MismatchedInputException mismatch
                ? mismatch.getTargetType()
                : mapping.getCause() instanceof InputCoercionException coercion ? coercion.getTargetType() : null;
        return Optional.ofNullable(target).map(JsonWords::of);
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static <T extends Throwable> @Nullable T causeIn(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
