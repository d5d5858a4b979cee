package io.rapport.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a part of a form is asked, as the browser would say. */
class HiddenTest {

    private static final Map<String, Object> SAID = Map.of("outcome", "wait", "kind", "erasure", "amount", 5L);

    private final Hidden hidden = new Hidden(feel());

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
            =not(outcome = "wait")                                             | false
            =amount < 100                                                      | true
            =amount                                                            | false
            """)
    void a_condition_is_answered_as_a_table_would(String condition, boolean isHidden) {
        assertThat(hidden.is(condition, SAID)).isEqualTo(isHidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=outcome = \"wait\" or", "=(outcome = \"wait\"", "=()", "="})
    void what_is_no_condition_asks_nothing(String condition) {
        assertThat(hidden.is(condition, SAID)).isTrue();
    }

    @Test
    void without_a_condition_it_is_always_asked() {
        assertThat(hidden.is("", SAID)).isFalse();
    }

    private static FeelEngine feel() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }
}
