package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/**
 * Standard technical incidents: an hour for triage, 8 for the team, 24 for the vendor, 40 promised. What does not fit into
 * the promise is let in nowhere, neither by the engine nor by lint.
 */
@RapportTest
class AgreedTimesTest {

    private static final String RULE = "standard-technical-incident";

    @Autowired
    Web web;

    @Autowired
    RepositoryService models;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "vendor {0}, promised {1}")
    @CsvSource({
        "PT32H,            PT40H", // one more than 40 with the 9 of ours
        "PT24H,            PT32H",
        "PT40H,            1 business day", // no day has 49 hours
        "3 business days,  2 business days",
    })
    void what_takes_longer_than_the_promise_is_refused_and_the_rule_and_the_numbers_are_named(
            String vendor, String promised) throws IOException {
        var table = table(vendor, promised);
        var sentence = RULE
                + ": triageWithin PT1H, handOverWithin PT8H, vendorWithin %s one after the other take longer than the customer is promised with resolveWithin %s; give less time to one of them, or promise resolveWithin later."
                        .formatted(vendor, promised);
        if (vendor.equals("3 business days")) {
            table = table.replaceFirst("(" + RULE + "-triage-within-out\">\\s*<text>\")PT1H", "$11 business day")
                    .replaceFirst("(" + RULE + "-hand-over-within-out\">\\s*<text>\")PT8H", "$11 business day");
            sentence = sentence.replace("PT1H", "1 business day").replace("PT8H", "1 business day");
        }
        var before = models.createDeploymentQuery().count();

        var answer = owner().upload("/engine-rest/deployment/create", "service-level.dmn", table);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message")).isEqualTo("service-level.dmn, " + sentence);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(lint(table)).contains(sentence).endsWith("1 models, 1 to mend");
    }

    @ParameterizedTest(name = "vendor {0}, promised {1}")
    @CsvSource({
        "PT32H,           PT40H,           false",
        "PT31H,           PT40H,           true",
        "PT24H,           2 business days, true",
        "3 business days, PT40H,           true",
    })
    void what_fits_is_let_in_and_so_is_what_only_a_calendar_could_compare(String vendor, String promised, boolean fits)
            throws IOException {
        var said = lint(table(vendor, promised));

        assertThat(said.endsWith("1 models, 0 to mend")).as(said).isEqualTo(fits);
        assertThat(said.contains("note: ")).isEqualTo((vendor + promised).contains("business"));
    }

    @Test
    void business_days_get_in_at_the_door_and_a_day_of_business_time_does_not() throws IOException {
        var answer = owner().upload(
                        "/engine-rest/deployment/create", "service-level.dmn", table("PT24H", "5 business days"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        models.deleteDeployment(answer.at("$.id"), true);

        var day = owner().upload("/engine-rest/deployment/create", "service-level.dmn", table("P1D", "PT40H"));
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.<String>at("$.message")).contains("P1D", "3 business days");
    }

    private static String table(String vendor, String promised) throws IOException {
        return Files.readString(Path.of("dmn/sla/service-level.dmn"))
                .replaceFirst("(" + RULE + "-vendor-within-out\">\\s*<text>\")PT24H", "$1" + vendor)
                .replaceFirst("(" + RULE + "-resolve-within-out\">\\s*<text>\")PT40H", "$1" + promised);
    }

    private String lint(String table) throws IOException {
        var out = new StringWriter();
        Files.writeString(folder.resolve("service-level.dmn"), table);
        new CommandLine(new Lint()).setOut(new PrintWriter(out)).execute(folder.toString());
        return out.toString().strip();
    }

    private Web.Client owner() {
        return web.as("agreementowner", "process-owners");
    }
}
