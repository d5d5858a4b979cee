package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No class is forgotten, and each rule is of use. */
class RetentionTableTest {

    private static final List<String> EVENTS =
            List.of("observed", "recorded", "case-closed", "relationship-ended", "consent-ended", "expired");
    private static final List<String> OF_OTHER_ROOMS = List.of(
            "conversation",
            "tier-decision",
            "case-text",
            "privacy-export",
            "recipient-notice",
            "relationship-note",
            "commitment",
            "wrong-fact",
            "journey-history",
            "decision-history");

    @Test
    void every_class_has_a_period_and_every_period_can_be_counted() throws IOException {
        var table = new Table("dmn/customer/retention.dmn", "retention");
        var catalogue = new YAMLMapper().readTree(new File("src/main/resources/customer/facts.yaml"));
        var classes = new ArrayList<>(OF_OTHER_ROOMS);
        catalogue
                .path("retention-classes")
                .forEach(each -> classes.add(each.path("code").asText()));

        for (var each : classes) {
            var periods = EVENTS.stream()
                    .flatMap(event -> table.find(Map.of("retentionClass", each, "startEvent", event)).stream())
                    .map(answer -> Period.parse(answer.get("period").toString()))
                    .toList();
            assertThat(periods).as(each).isNotEmpty().noneMatch(Period::isNegative);
        }
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }
}
