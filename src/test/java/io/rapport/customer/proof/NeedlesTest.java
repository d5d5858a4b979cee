package io.rapport.customer.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value is found however the list of values was typed; where that is not certain, nothing is signed. */
class NeedlesTest {

    private static final String NAME = "Jörg Müllerin";

    @Test
    void an_editors_byte_order_mark_is_no_part_of_the_first_value() throws IOException {
        assertThat(isFound(read("\ufeff" + NAME + "\nIda Example\n", UTF_8))).isTrue();
    }

    @Test
    void letters_typed_on_another_machine_are_the_same_letters() throws IOException {
        assertThat(isFound(read(Normalizer.normalize(NAME, Form.NFD), UTF_8))).isTrue();
        var decomposed = "{\"name\": \"%s\"}".formatted(Normalizer.normalize(NAME, Form.NFD));
        assertThat(Needles.of(List.of(NAME)).in(decomposed).get(0)).isTrue();
        assertThat(Needles.of(List.of(NAME)).in(decomposed.getBytes(UTF_8)).get(0))
                .isTrue();
    }

    @Test
    void another_encoding_is_refused() {
        for (var another : List.of(ISO_8859_1, UTF_16)) {
            assertThatThrownBy(() -> read(NAME, another))
                    .isInstanceOf(BadValues.class)
                    .hasMessage("The values are not written in UTF-8; save them as UTF-8.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"J\ufffdrg", "Mo\u00adritz", "Ida\u200bExample", "Ida\u0000Example"})
    void a_character_that_nobody_sees_is_refused(String value) {
        assertThatThrownBy(() -> read("Ida Example\n" + value + "\n", UTF_8))
                .isInstanceOf(BadValues.class)
                .hasMessageStartingWith("The value in line 2 has a character that nobody sees");
    }

    private static boolean isFound(List<String> values) {
        return Needles.of(values).in("to " + NAME + ", Berlin").get(0);
    }

    private static List<String> read(String text, Charset charset) throws IOException {
        return ValueLines.read(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
