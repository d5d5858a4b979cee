package io.rapport.engine.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a part of a form is hidden: comparisons of a variable with a word, with {@code and}, {@code or} and parentheses.
 * Forms may ask other questions; those only the browser answers.
 */
final class Hidden {

    private static final Pattern WORD =
            Pattern.compile("\\s*(?:(\\(|\\)|\\band\\b|\\bor\\b)|([A-Za-z]\\w*)\\s*(!?=)\\s*\"([^\"]*)\")\\s*");

    private static final int MOST_WORDS = 60;

    private final List<MatchResult> words;
    private final Function<String, @Nullable Object> values;
    private int at;
    private boolean isReadable = true;

    private Hidden(List<MatchResult> words, Function<String, @Nullable Object> values) {
        this.words = words;
        this.values = values;
    }

    /**
     * @param condition as the form has it, for example {@code =outcome != "wait"}
     * @param values of the variables by their names; null when there is none
     * @return empty when it is another question than a comparison with words
     */
    static Optional<Boolean> is(String condition, Function<String, @Nullable Object> values) {
        var text = condition.startsWith("=") ? condition.substring(1) : condition;
        var words = WORD.matcher(text).results().toList();
        var length = words.stream().mapToInt(word -> word.group().length()).sum();
        if (words.isEmpty() || words.size() > MOST_WORDS || length != text.length()) {
            return Optional.empty();
        }
        var reading = new Hidden(words, values);
        var answer = reading.any();
        return reading.isReadable && reading.at == words.size() ? Optional.of(answer) : Optional.empty();
    }

    private boolean any() {
        var answer = all();
        while (takes("or")) {
            answer |= all();
        }
        return answer;
    }

    private boolean all() {
        var answer = one();
        while (takes("and")) {
            answer &= one();
        }
        return answer;
    }

    private boolean one() {
        if (takes("(")) {
            var answer = any();
            isReadable &= takes(")");
            return answer;
        }
        if (at == words.size() || words.get(at).group(2) == null) {
            isReadable = false;
            return false;
        }
        var word = words.get(at++);
        return word.group(4).equals(values.apply(word.group(2)))
                == word.group(3).equals("=");
    }

    private boolean takes(String sign) {
        var isNext = at < words.size() && sign.equals(words.get(at).group(1));
        if (isNext) {
            at++;
        }
        return isNext;
    }
}
