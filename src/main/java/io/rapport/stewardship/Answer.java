package io.rapport.stewardship;

import io.rapport.stewardship.Refusals.FieldRefused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a steward says. A reason has 3 to 2,000 characters. */
public sealed interface Answer {

    int SHORTEST_REASON = 3;
    int LONGEST_REASON = 2000;

    /** The words of a reason. @throws FieldRefused when they are too few or too many */
    static String checked(@Nullable String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
            throw new FieldRefused(
                    "stewardReason", "Say why in %d to %,d characters.".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return words;
    }

    /** The engine's user id of the steward. */
    String by();

    /** One person: merge them. */
    record Same(String by, @Nullable String reason) implements Answer {}

    /** Two people: never ask again. */
    record Different(String by, @Nullable String reason) implements Answer {}

    /** Not to be told yet: the day to look again, from tomorrow to a year from now. */
    record CannotTell(String by, @Nullable LocalDate on) implements Answer {}
}
