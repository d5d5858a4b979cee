package io.rapport.customer.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource({
        "observed P3Y; case-closed P3Y, 3 years after it happened or was so; 3 years after the case was closed",
        "relationship-ended P30D; consent-ended P0D, 30 days after the customer has left; at once after the consent"
                + " was withdrawn",
        "'observed P1Y, newest stays', 1 year after it happened or was so; the newest stays",
        "recorded P1Y6M1D, 1 year and 6 months and 1 day after it was written down",
        "recorded P1095D, 3 years after it was written down",
        "recorded P365D; expired P180D, 1 year after it was written down; 180 days after its own period is over",
        "recorded P1Y365D; expired P366D, 2 years after it was written down; 366 days after its own period is over",
        "from another version, from another version"
    })
    void as_people_say_it(String periods, String words) {
        assertThat(PeriodWords.of(periods)).isEqualTo(words);
    }
}
