package io.rapport.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaysSomethingTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "?!", "好", "👍", " x ", "\u200bno", "ש"})
    void a_letter_a_digit_a_sign_or_a_picture_is_something(String text) {
        assertThat(SaysSomething.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\t\n", "\u200b", "\u3164", "\u2800", " \u200b\u2060 ", "\u00ad", "\u115f", "\ufe0f"})
    void what_nobody_can_see_is_nothing(String text) {
        assertThat(SaysSomething.is(text)).isFalse();
    }
}
