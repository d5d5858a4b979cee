package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of the catalogue is judged, what customers like the most strictly, and each rule is of use. */
class FactUseTableTest {

    private final Table table = new Table("dmn/customer/fact-use.dmn", "factUse");

    @Test
    void every_kind_is_judged_and_nothing_more_strictly_than_what_customers_like() throws IOException {
        var kinds = new YAMLMapper()
                .readTree(new File("src/main/resources/customer/facts.yaml"))
                .path("kinds");
        for (var kind : kinds) {
            var preference = kind.path("preference").asBoolean();
            var answer = table.answer(Map.of("kind", kind.path("kind").asText(), "preference", preference));
            var most = ((Number) answer.get("wrongMost")).doubleValue();
            assertThat(most).as(kind.path("kind").asText()).isBetween(preference ? 0.5 : 1.5, preference ? 1.5 : 10.0);
            assertThat((int) answer.get("madeLeast")).isBetween(1, 100);
            assertThat((int) answer.get("judgedFrom")).isPositive();
        }
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }
}
