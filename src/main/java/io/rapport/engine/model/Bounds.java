package io.rapport.engine.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** How much of everything: a model that asks for too much at once would take its node with it. */
final class Bounds {

    /** Nobody serves a customer every second; a shorter cycle is a mistake. */
    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    /** Deeper than this no person draws, and reading it takes the parser long. */
    private static final int DEEPEST = 60;

    private static final Pattern REPEATED = Pattern.compile("R\\d*/(P.*)");
    private static final Pattern DAYS = Pattern.compile("P\\d+[YMWD].*");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{[A-Za-z][A-Za-z0-9]*}");

    private Bounds() {}

    /** What is too much about this element. */
    static Optional<String> broken(Element element, String text) {
        return switch (element.getLocalName()) {
            case "timeCycle" -> cycle(text);
            case "conditionalEventDefinition" ->
                Optional.of("a condition may hold at once and for ever; use a gateway, a message or a timer.");
            default -> Optional.empty();
        };
    }

    static boolean isTooDeep(Element element) {
        int depth = 0;
        for (var at = element.getParentNode(); at != null; at = at.getParentNode()) {
            if (++depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> cycle(String text) {
        var repeated = REPEATED.matcher(text);
        if (VARIABLE.matcher(text).matches() || repeated.matches() && isLongEnough(repeated.group(1))) {
            return Optional.empty();
        }
        return Optional.of("'%s' is no cycle of a minute or more; write it as R/P1D or R3/PT10M.".formatted(text));
    }

    private static boolean isLongEnough(String period) {
        try {
            return DAYS.matcher(period).matches() && !period.matches("P(0+[YMWD])+(T.*)?")
                    || Duration.parse(period).compareTo(SHORTEST_CYCLE) >= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
