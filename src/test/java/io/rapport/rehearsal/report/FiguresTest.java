package io.rapport.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half and nine of ten, counted by hand. */
class FiguresTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest(name = "{0}: half within {1}, nine of ten within {2}")
    @CsvSource({
        "7, 7, 7",
        "10 55, 10, 55",
        "1 2 3, 2, 3",
        "1 2 3 4 5 6 7 8 9 10, 5, 9",
        "1 2 3 4 5 6 7 8 9 10 11, 6, 10"
    })
    void at_least_so_many_took_no_longer(String minutes, int half, int nine) {
        List<Long> all = Arrays.stream(minutes.split(" ")).map(Long::parseLong).toList();
        var cases = all.stream().map(FiguresTest::answeredAfter).toList();

        var took = Figures.took(cases, CaseOutcome::firstResponseAt);

        assertThat(took).isEqualTo(new Figures.Took(all.size(), Duration.ofMinutes(half), Duration.ofMinutes(nine)));
    }

    private static CaseOutcome answeredAfter(long minutes) {
        return new CaseOutcome(
                "1",
                "",
                "billing-question",
                "gold",
                "billing",
                OPENED,
                OPENED.plus(Duration.ofMinutes(minutes)),
                null,
                null,
                0,
                0,
                0,
                null,
                0,
                null,
                null);
    }
}
