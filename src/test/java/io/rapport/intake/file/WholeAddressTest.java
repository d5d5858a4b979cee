package io.rapport.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.likeness.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Seestr. 4, 13347 Berlin               | Seestr. 4         | 13347   | Berlin
            Seestr. 4; D-13347 Berlin, Germany    | Seestr. 4         | 13347   | Berlin
            Am Alten Markt 7 , 80331  München     | Am Alten Markt 7  | 80331   | München
            Keizersgracht 1, 1015 CJ Amsterdam    | Keizersgracht 1   | 1015 CJ | Amsterdam
            Rue de la Paix 2, 1202 Genève-Pâquis  | Rue de la Paix 2  | 1202    | Genève-Pâquis
            """)
    void street_postcode_and_city_are_told_apart(String written, String street, String postcode, String city) {
        assertThat(WholeAddress.parts(written))
                .isEqualTo(Map.of(Field.STREET, street, Field.POSTCODE, postcode, Field.CITY, city));
    }

    @Test
    void over_two_lines_as_well() {
        assertThat(WholeAddress.parts("Seestr. 4\n13347 Berlin")).containsEntry(Field.STREET, "Seestr. 4");
    }

    @Test
    void without_a_comma_it_is_a_street() {
        assertThat(WholeAddress.parts("435 S. La Cienega Blvd."))
                .isEqualTo(Map.of(Field.STREET, "435 S. La Cienega Blvd."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seestr. 4, Hinterhaus", "12 Main St, Springfield, IL 62701", "Berlin, 13347"})
    void what_has_another_form_says_nothing_of_a_street(String written) {
        assertThat(WholeAddress.parts(written)).isEmpty();
    }
}
