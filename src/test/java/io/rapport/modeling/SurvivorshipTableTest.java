package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every kind has one rule, only sources of the kind are preferred, and each rule is of use. */
class SurvivorshipTableTest {

    @Test
    void every_kind_of_the_catalogue_has_an_answer_that_fits_it() throws IOException {
        var table = new Table("dmn/customer/survivorship.dmn", "survivorship");
        var kinds = new YAMLMapper()
                .readTree(new File("src/main/resources/customer/facts.yaml"))
                .path("kinds");
        for (var kind : kinds) {
            var answer = table.answer(Map.of("kind", kind.path("kind").asText()));
            var own = StreamSupport.stream(kind.path("sources").spliterator(), false)
                    .map(source -> source.asText())
                    .toList();
            var preferred = answer.get("sources") == null
                    ? List.<String>of()
                    : Arrays.asList(answer.get("sources").toString().split(","));
            assertThat(own).as(kind.path("kind").asText()).containsAll(preferred);
            assertThat(preferred.isEmpty()).isEqualTo(!answer.get("counts").equals("source-order"));
        }
        assertThat(table.answer(Map.of("kind", "new-kind"))).containsEntry("counts", "newest");
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }
}
