package io.rapport.notes.words;

import io.rapport.kernel.SaysSomething;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** What holds of every text that people write about a customer, whatever it is; each room refuses in its own name. */
public final class Wording {

    private Wording() {}

    /**
     * Why a text cannot be kept, as what follows the name of its field; empty when it can.
     *
     * @param most the most characters it may have
     */
    public static Optional<String> fault(String text, int most) {
        if (text.length() > most) {
            return Optional.of("has %d characters; at most %d are allowed.".formatted(text.length(), most));
        }
        if (!SaysSomething.is(text)) {
            return Optional.of("must say something.");
        }
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? Optional.of("holds a NUL or half a character; send well-formed Unicode.")
                : Optional.empty();
    }

    /**
     * What is told to whoever wrote words that read like special categories and did not say that they are none.
     *
     * @param like the categories, see {@link SpecialWords#in}
     */
    public static String suspicion(Collection<String> like) {
        return "The text reads like %s, which may be a special category (GDPR Art. 9). Leave that out, or send it again with confirmed: true if it is nothing of the sort; your name is noted with it."
                .formatted(String.join(", ", like));
    }
}
