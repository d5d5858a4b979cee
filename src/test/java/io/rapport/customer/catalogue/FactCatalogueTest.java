package io.rapport.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.customer.Refusals.FieldRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCatalogueTest {

    private final FactCatalogue catalogue = new FactCatalogue();

    @ParameterizedTest
    @CsvSource({
        "annual-value, 0",
        "annual-value, 999999999999.99",
        "customer-since, 2020-02-29",
        "churn-risk, 0",
        "churn-risk, 0.25",
        "churn-risk, 1.0",
        "contract, premium",
        "email, ida.example@mail.example.org",
        "phone, +49 30 1234567",
        "city, Saint-Étienne",
        "language, en-GB",
        "preferred-channel, in-person",
    })
    void a_value_of_the_declared_type_fits(String kind, String value) {
        assertThatCode(() -> catalogue.checked(kind, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "annual-value, -1",
        "annual-value, 1e9",
        "annual-value, '12,5'",
        "annual-value, 1.234",
        "customer-since, 2021-02-29",
        "customer-since, 01.03.2020",
        "customer-since, +12020-01-01",
        "customer-since, 0020-01-01",
        "churn-risk, 1.1",
        "churn-risk, NaN",
        "churn-risk, .5",
        "contract, Premium",
        "email, ida",
        "email, ida@home",
        "email, 'ida @example.org'",
        "phone, call me",
        "language, german_DE",
        "preferred-channel, fax",
    })
    void a_value_of_another_type_is_refused_without_repeating_it(String kind, String value) {
        assertThatThrownBy(() -> catalogue.checked(kind, value)).isInstanceOfSatisfying(FieldRefused.class, refused -> {
            assertThat(refused.field()).isEqualTo("value");
            assertThat(refused).hasMessageContaining("of kind '%s' must be".formatted(kind));
            assertThat(refused.getMessage()).doesNotContain("'" + value + "'");
        });
    }

    @Test
    void a_long_unknown_kind_is_cut_in_the_answer() {
        assertThatThrownBy(() -> catalogue.kind("x".repeat(5000)))
                .isInstanceOf(FieldRefused.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("x".repeat(41)));
    }
}
