package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is merged without a person unless everything agrees and other systems said it all, whatever is asked. */
class PairVerdictTableTest {

    private static final List<String> LEVELS =
            Arrays.asList(null, "same", "near", "alike", "different", "missing", "new-level");
    /** Where nothing is merged anyhow. */
    private static final List<String> SOME_LEVELS = Arrays.asList(null, "same", "new-level");

    @Test
    void whatever_is_asked_there_is_one_answer_and_only_the_same_to_the_letter_is_merged() {
        var table = new Table("dmn/stewardship/pair-verdict.dmn", "pairVerdict");
        for (var band : Arrays.asList(null, "sure", "ask", "no", "new-band")) {
            var levels = "sure".equals(band) ? LEVELS : SOME_LEVELS;
            for (var name : levels) {
                for (var birthDate : levels) {
                    for (var reach : levels) {
                        for (var writtenHere : Arrays.asList(null, true, false)) {
                            var asked = new HashMap<String, Object>();
                            asked.put("band", band);
                            asked.put("name", name);
                            asked.put("birthDate", birthDate);
                            asked.put("reach", reach);
                            asked.put("writtenHere", writtenHere);
                            var merged = "sure".equals(band)
                                    && Boolean.FALSE.equals(writtenHere)
                                    && List.of("same", "same", "same").equals(Arrays.asList(name, birthDate, reach));
                            assertThat(table.answer(asked).get("action").equals("merge"))
                                    .as(asked.toString())
                                    .isEqualTo(merged);
                        }
                    }
                }
            }
        }
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }
}
