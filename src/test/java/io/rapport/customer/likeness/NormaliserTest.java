package io.rapport.customer.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

    private final Normaliser normaliser = new Normaliser("DE", Dates.Order.DAY_FIRST);

    @ParameterizedTest
    @CsvSource({
        "1980-03-09, 19800309",
        "19800309, 19800309",
        "9.3.1980, 19800309",
        "09/03/80, 19800309",
        "03/25/1980, 19800325",
        "9 Mar 1980, 19800309",
        "09031980, 19800309",
        "1980-03-09T00:00:00, 19800309",
        "19561908, 19561908"
    })
    void a_date_in_any_usual_shape(String written, String digits) {
        assertThat(of(Field.BIRTH_DATE, written)).isEqualTo(digits);
    }

    @Test
    void what_is_no_date_says_nothing() {
        assertThat(of(Field.BIRTH_DATE, "unknown")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Jörg, Joerg",
        "MÜLLER, mueller",
        "O’Neill, oneill",
        "José, jose",
        "Herr Łukasz, lukasz",
        "Straße, strasse"
    })
    void a_name_without_titles_and_accents(String one, String other) {
        assertThat(of(Field.GIVEN, one)).isEqualTo(of(Field.GIVEN, other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12 Main St., main street, 12",
        "9 S. Hill St, south hill street, 9",
        "Ahornstr. 12 a, ahorn strasse, 12a",
        "St Mary's Rd, st marys road,"
    })
    void a_street_with_its_number(String line, String street, String number) {
        var profile = normaliser.profile(new Person("1", Map.of(Field.STREET, line)));

        assertThat(profile.get(Field.STREET)).isEqualTo(street);
        assertThat(profile.get(Field.HOUSE_NUMBER)).isEqualTo(number);
    }

    @Test
    void a_phone_number_however_it_is_written() {
        assertThat(of(Field.PHONE, "030 / 23125-001"))
                .isEqualTo("+493023125001")
                .isEqualTo(of(Field.PHONE, "+49 (0)30 23125 001"))
                .isEqualTo(of(Field.PHONE, "0049 30 23125001"));
    }

    @Test
    void a_full_name_in_either_order() {
        assertThat(Names.split("van Dam, Ana")).containsExactly(" Ana", "van Dam");
        assertThat(Names.split("Ana van Dam")).containsExactly("Ana", "van Dam");
        assertThat(Names.split("Karl Federspiel jun.")).containsExactly("Karl", "Federspiel jun.");
    }

    private String of(Field field, String value) {
        return normaliser.profile(new Person("1", Map.of(field, value))).get(field);
    }
}
