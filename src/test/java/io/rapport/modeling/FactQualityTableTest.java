package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of the catalogue has weights, none that says something special is counted, and each rule is of use. */
class FactQualityTableTest {

    private final Table table = new Table("dmn/customer/fact-quality.dmn", "factQuality");

    @Test
    void every_kind_has_an_answer_and_no_special_category_nor_the_consent_to_one_is_counted() throws IOException {
        var kinds = new YAMLMapper()
                .readTree(new File("src/main/resources/customer/facts.yaml"))
                .path("kinds");
        for (var kind : kinds) {
            var name = kind.path("kind").asText();
            var sensitivity = kind.path("sensitivity").asText();
            var answer = table.answer(Map.of("kind", name, "sensitivity", sensitivity));
            if (sensitivity.equals("special") || name.endsWith("-consent")) {
                assertThat(answer).as(name).containsEntry("measured", false);
            }
            var weights = (int) answer.get("complete")
                    + (int) answer.get("fresh")
                    + (int) answer.get("agreed")
                    + (int) answer.get("verified");
            assertThat(weights).as(name).isEqualTo((boolean) answer.get("measured") ? 100 : 0);
        }
        assertThat(table.answer(Map.of("kind", "new-kind", "sensitivity", "basic")))
                .containsEntry("measured", true);
        assertThat(table.answer(Map.of("kind", "new-kind", "sensitivity", "special")))
                .containsEntry("measured", false);
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }
}
