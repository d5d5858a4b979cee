package io.rapport.intake.promise;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promises of whatever sort, looked at and then imported: what would arrive is what is there. */
@RapportTest
class PromisesRehearsedOrImportedTest {

    /** More than an import takes at once. */
    private static final int ROWS = 1_300;

    @TempDir
    Path folder;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20260306);

    @Test
    void they_agree_on_every_line_and_on_every_open_promise() throws IOException {
        var id = fresh();
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        var people = new ArrayList<>(List.of("id,name,contract"));
        for (int i = 0; i < 40; i++) {
            people.add("%s-%d,%s,%s".formatted(id, i, i % 9 == 0 ? "" : "Nora New", i % 7 == 0 ? "gold" : "premium"));
        }
        var promises = new ArrayList<>(List.of("id,customer,customer_name,text,due,team,outcome,at"));
        for (int i = 0; i < ROWS; i++) {
            var which = random.nextInt(200);
            promises.add(Stream.of(
                            List.of(id + "/" + which, id + "/" + which, "", "x".repeat(201)),
                            List.of(id + "-" + which % 50, id + "-" + random.nextInt(40)),
                            List.of("", "", "", "Olga Other"),
                            List.of("We call.", "We write.", ""),
                            List.of(soon, soon + "T10:00:00+01:00", "31.02.2027", "1999-01-01", "soon"),
                            List.of("care-team", "moon-team"),
                            List.of("", "", "open", "kept", "broken", "never"),
                            List.of("", "2026-01-04", "2999-01-01"))
                    .map(this::mostlyTheFirst)
                    .collect(Collectors.joining(",")));
        }
        String[] args = {
            Files.write(folder.resolve("people.csv"), people).toString(),
            Files.write(folder.resolve("promises.csv"), promises).toString(),
            "--source=crm",
            "--as-of=2026-01-05T10:00:00Z"
        };

        var dry = Imported.of(folder, args);
        var refused = dry.lines("refused.csv");
        var arriving = dry.lines("promises.csv").stream()
                .filter(line -> line.contains(",yes,"))
                .count();
        var openBefore = there("open");
        var run = Imported.intoDatabase(folder, args);

        assertThat(dry.code()).as(dry.said()).isEqualTo(1);
        assertThat(run.code()).as(run.said()).isEqualTo(1);
        assertThat(run.lines("refused.csv")).isEqualTo(refused);
        assertThat(refused).anyMatch(line -> line.startsWith("promises.csv,1") && line.contains("in other words"));
        assertThat(refused).anyMatch(line -> line.contains(",outcome,outcome is said once"));
        assertThat(arriving).isBetween(50L, 200L);
        assertThat(there("open") - openBefore).isEqualTo(arriving - settledLater(promises, dry));
    }

    /** Open in their first line that is taken, and not in a later one. */
    private static long settledLater(List<String> promises, Imported dry) throws IOException {
        var refused = dry.lines("refused.csv").stream()
                .filter(line -> line.startsWith("promises.csv,"))
                .map(line -> Integer.parseInt(line.split(",")[1]))
                .collect(Collectors.toSet());
        var open = dry.lines("promises.csv").stream()
                .filter(line -> line.contains(",yes,"))
                .map(line -> line.split(",")[2])
                .collect(Collectors.toSet());
        var settled = new ArrayList<String>();
        for (int line = 2; line <= promises.size(); line++) {
            var cells = promises.get(line - 1).split(",", -1);
            if (!refused.contains(line)
                    && open.contains(cells[0])
                    && List.of("kept", "broken").contains(cells[6])) {
                settled.add(cells[0]);
            }
        }
        return settled.stream().distinct().count();
    }

    private long there(String state) {
        return jdbc.sql("select count(*) from commitments_entry where state = :state and external_lookup is not null")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private String mostlyTheFirst(List<String> values) {
        return values.get(random.nextInt(3) > 0 ? 0 : random.nextInt(values.size()));
    }
}
