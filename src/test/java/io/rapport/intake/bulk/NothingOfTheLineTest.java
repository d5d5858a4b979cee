package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Columns that were swapped put an address where a code belongs: why a line is refused repeats nothing of it. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class NothingOfTheLineTest {

    /** A line of each sort that would be taken; a cell after the other is replaced by something planted. */
    private static final Map<String, String> LINES = Map.of(
            "facts", "customer,kind,value,at\n%s,contract,premium,2026-01-05",
            "identifiers", "customer,customerSystem,system,value\n%s,crm,erp,E-%<s",
            "interactions",
                    "id,customer,channel,at,direction,subject,text\n%1$s-1,%1$s,email,2026-01-05,inbound,Hello,A text",
            "promises",
                    "id,customer,text,due,team,zone,by,outcome,settledAt,confirmed,at\n"
                            + "%1$s-2,%1$s,We call.,2026-12-01,care-team,Europe/Berlin,anna,open,2026-01-05,no,2026-01-05",
            "customers",
                    "id,name,email,phone,birth-date,city,contract,at\n"
                            + "%s,Nora New,n@example.org,030 2312500,1975-11-02,Berlin,premium,2026-01-05");

    /** By design kept in clear: whose numbers they are is a system's name. It goes when the customer does. */
    private static final String SYSTEM = "system";

    @TempDir
    Path folder;

    @Autowired
    DataSource database;

    private final List<String> planted = new ArrayList<>();

    @Test
    void whatever_stands_in_whatever_column(CapturedOutput console) throws IOException {
        var id = fresh();
        var people = Files.writeString(folder.resolve("people.csv"), "id,name\n" + id + ",Nora New\n");
        Imported.intoDatabase(folder, people.toString(), "--source", "crm");
        var all = new StringBuilder();

        for (var sort : LINES.keySet()) {
            var file = planted(sort, id);
            var run = Imported.intoDatabase(folder, file.toString(), "--source", "crm", "--as-of=2026-01-05T10:00:00Z");
            assertThat(run.code()).as(sort + run.said()).isEqualTo(1);
            all.append(run.said()).append(run.text("refused.csv"));
            if (sort.equals("customers") || sort.equals("promises")) {
                run = Imported.of(folder, people.toString(), file.toString(), "--source", "crm");
                assertThat(run.code()).as(sort + run.said()).isEqualTo(1);
                all.append(run.said()).append(run.text("refused.csv"));
            }
        }

        assertThat(planted).hasSizeGreaterThan(60);
        assertThat(all + console.getAll()).doesNotContain(planted);
        assertThat(new TableScan(Needles.of(planted)).look(database).found()).isEmpty();
    }

    @Test
    void a_kind_that_nobody_declared_is_counted_and_not_repeated() throws IOException {
        var facts = Files.writeString(
                folder.resolve("facts.csv"),
                """
                customer,kind,value,at
                K-INES,ines.importine@example.org,email,2026-01-05
                K-INES,ines.importine@example.com,email,2026-01-05
                """);

        var run = Imported.intoDatabase(folder, facts.toString(), "--source", "crm", "--again");

        assertThat(run.text("refused.csv"))
                .contains("facts.csv,2,kind,\"kind is not declared. Declared are: ")
                .doesNotContain("importine");
        assertThat(run.said()).contains("2 × kind is not declared.", "2 × Nobody has this identifier");
    }

    @Test
    void whose_it_is_already_is_said_by_our_number() throws IOException {
        var one = fresh();
        var two = fresh();
        var system = one + "@example.org";
        var people = Files.writeString(folder.resolve("people.csv"), "id,name\n%s,One\n%s,Two\n".formatted(one, two));
        var names = Files.writeString(
                folder.resolve("names.csv"),
                "customer,system,value\n%s,%s,erp\n%s,%s,erp\n".formatted(one, system, two, system));

        var run = Imported.intoDatabase(folder, people.toString(), names.toString(), "--source", "crm");

        assertThat(run.text("refused.csv"))
                .contains("names.csv,3,,", " already belongs to C-")
                .doesNotContain(system);
    }

    /** A line of nothing but planted cells, and for each column one that is as it should be but for that cell. */
    private Path planted(String sort, String id) throws IOException {
        var lines = LINES.get(sort).formatted(id).split("\n");
        var headings = List.of(lines[0].split(","));
        var right = List.of(lines[1].split(","));
        var all = new ArrayList<>(List.of(lines[0]));
        for (var shape : List.of("planted-%d-%s@leak.example", "Planted%d %s")) {
            all.add(headings.stream().map(heading -> plant(shape, id)).collect(Collectors.joining(",")));
            for (int i = 0; i < headings.size(); i++) {
                if (!headings.get(i).equals(SYSTEM)) {
                    var cells = new ArrayList<>(right);
                    cells.set(i, plant(shape, id));
                    all.add(String.join(",", cells));
                }
            }
        }
        return Files.write(folder.resolve(sort + ".csv"), all);
    }

    private String plant(String shape, String id) {
        var value = shape.formatted(planted.size(), id);
        planted.add(value);
        return value;
    }
}
