package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.customer.lookalikes.Lookalike;
import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.customer.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes on with customers who came by a file is what goes on with others. */
@RapportTest
class AfterImportTest {

    @TempDir
    Path folder;

    @Autowired
    Whole customers;

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    Sources sources;

    @Test
    void who_came_by_a_file_is_compared_with_others_whenever_what_tells_them_apart_changes() throws IOException {
        var id = fresh();
        var twin = fresh();
        var birth = "1975-11-02";
        var people = file(
                "people.csv",
                "id,first_name,last_name,birth_date,email",
                id + ",Jörg," + name(id) + "," + birth + "," + id + "@example.org",
                twin + ",Joerg," + name(id) + "," + birth + "," + id + "@example.org");
        Imported.intoDatabase(folder, people, "--source", "crm", "--as-of", "2026-01-05T10:00:00Z");

        lookalikes.lookFor(customers.id("crm", id));
        assertThat(lookalikes.lookFor(customers.id("crm", twin)))
                .extracting(Lookalike::other)
                .contains(customers.id("crm", id));

        assertThat(customers.known("crm", twin)).contains("compared with others");
        var facts = file("facts.jsonl", fact(twin, "churn-risk", "0.5", "2026-01-06"));
        Imported.intoDatabase(folder, facts, "--source", "crm");
        assertThat(customers.known("crm", twin)).contains("compared with others");
        var city = file("city.jsonl", fact(twin, "city", "Bonn", "2026-01-06"));
        Imported.intoDatabase(folder, city, "--source", "crm");
        assertThat(customers.known("crm", twin)).contains("to be compared with others");
    }

    @Test
    void a_source_whose_file_was_imported_was_heard() throws IOException {
        var begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var people = file("people.csv", "id,name,city", fresh() + ",Nora New,Bonn");

        Imported.intoDatabase(folder, people, "--source", "crm");

        assertThat(sources.states())
                .filteredOn(state -> state.source().code().equals("crm"))
                .singleElement()
                .satisfies(state -> assertThat(state.heardAt()).isAfterOrEqualTo(begin));
    }

    /** Letters only, as names are. */
    private static String name(String id) {
        return "Müller"
                + id.chars()
                        .mapToObj(letter -> String.valueOf((char) ('a' + letter % 26)))
                        .collect(joining());
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private static String fact(String customer, String kind, String value, String at) {
        return "{\"customer\": \"%s\", \"kind\": \"%s\", \"value\": \"%s\", \"at\": \"%s\"}"
                .formatted(customer, kind, value, at);
    }
}
