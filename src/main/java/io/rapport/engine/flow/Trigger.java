package io.rapport.engine.flow;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What an event waits for, or throws. */
enum Trigger {
    /** No event definition: goes on at once, or waits for whoever lets it go on. */
    NONE,
    /** Somebody outside, or a timer of a minute or more. */
    WAIT,
    /** What comes by itself in no time: a short timer, a date that passes once, a condition. */
    AT_ONCE,
    /** An error, an escalation, a cancelled transaction: comes from within. */
    THROWN,
    SIGNAL,
    LINK,
    /** The journey's own undoing, or the end of all of it. */
    OTHER;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Set<String> THROWN_BY = Set.of("error", "escalation", "cancel");
    private static final Pattern DAYS = Pattern.compile("P\\d+[YMWD].*");
    private static final Pattern NO_DAYS = Pattern.compile("P(0+[YMWD])+(T.*)?");

    static Trigger of(Element event) {
        for (var part : Dom.children(event)) {
            var name = part.getLocalName();
            if (name.endsWith("EventDefinition")) {
                return ofDefinition(part, name.substring(0, name.length() - "EventDefinition".length()));
            }
        }
        return NONE;
    }

    private static Trigger ofDefinition(Element definition, String kind) {
        if (THROWN_BY.contains(kind)) {
            return THROWN;
        }
        return switch (kind) {
            case "message" -> WAIT;
            case "timer" -> isLongEnough(definition) ? WAIT : AT_ONCE;
            case "conditional" -> AT_ONCE;
            case "signal" -> SIGNAL;
            case "link" -> LINK;
            default -> OTHER;
        };
    }

    /** What a variable holds is not seen here; ours hold promises and periods of the tables. */
    private static boolean isLongEnough(Element timer) {
        return Dom.children(timer).stream().anyMatch(time -> {
            var text = time.getTextContent().strip();
            return text.startsWith("${")
                    || text.startsWith("#{")
                    || !time.getLocalName().equals("timeDate") && isLongEnough(text.replaceFirst("^R\\d*/", ""));
        });
    }

    /** Whether an ISO 8601 period is a minute or more. */
    static boolean isLongEnough(String period) {
        try {
            return DAYS.matcher(period).matches() && !NO_DAYS.matcher(period).matches()
                    || Duration.parse(period).compareTo(SHORTEST) >= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
