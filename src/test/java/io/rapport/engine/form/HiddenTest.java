package io.rapport.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a part of a form is asked, as the browser would say. */
class HiddenTest {

    private static final Map<String, Object> SAID = Map.of("outcome", "wait", "kind", "erasure", "amount", 5L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            =outcome = "wait"                                                  | true
            =outcome != "wait"                                                 | false
            =outcome!="wait"                                                   | false
            =nobody != "wait"                                                  | true
            =nobody = "wait"                                                   | false
            =outcome != "wait" or kind != "access"                             | true
            =outcome = "wait" and kind = "access"                              | false
            =outcome = "other" and kind = "access" or kind = "erasure"         | true
            =outcome = "other" and (kind = "access" or kind = "erasure")       | false
            =(outcome = "wait") and ((kind != "access"))                       | true
            """)
    void comparisons_with_words_are_answered(String condition, boolean isHidden) {
        assertThat(Hidden.is(condition, SAID::get)).contains(isHidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=amount < 100",
                "=amount = 5",
                "=count(kinds) > 2",
                "=not(outcome = \"wait\")",
                "=outcome = \"wait\" or",
                "=(outcome = \"wait\"",
                "=outcome = \"wait\")",
                "=or outcome = \"wait\"",
                "=outcome = \"wait\" kind = \"access\"",
                "=()",
                "="
            })
    void other_questions_are_left_to_the_browser(String condition) {
        assertThat(Hidden.is(condition, SAID::get)).isEmpty();
    }

    @Test
    void a_question_nobody_wrote_by_hand_is_not_read() {
        assertThat(Hidden.is("=" + "(".repeat(10_000) + "outcome = \"wait\"" + ")".repeat(10_000), SAID::get))
                .isEmpty();
    }
}
