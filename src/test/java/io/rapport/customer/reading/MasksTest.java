package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            ida@example.org,              i•••@•••.org
            ida.maria.example@mail.co.uk, i•••@•••.uk
            jo@example.org,               •••@•••.org
            +49 30 1234567,               +49 ••• 67
            +4915112345678,               +49 ••• 78
            030 12 34 56 78,              ••• 78
            110 112,                      •••
            1981-03-04,                   ••••-••-••
            2500.00,                      •••
            0.75,                         •••
            New York,                     •••
            premium,                      •••
            CRM-10001,                    •••
            'Ida wrote: please call me.', •••
            """)
    void a_mask_shows_what_sort_of_value_it_is_and_never_how_long(String value, String mask) {
        assertThat(Masks.mask(value)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Ida Example,           I••• E•••
            Ida Maria von Example, I••• E•••
            Aurora,                A•••
            Al,                    •••
            Bo <b>Beispiel</b>,    ••• •••
            """)
    void a_name_shows_its_initials(String value, String mask) {
        assertThat(Masks.name(value)).isEqualTo(mask);
    }
}
