package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** No name is destroyed by the way a file is written: it is read as it was meant, or its line is refused. */
@RapportTest
class UnreadableTextTest {

    private static final String PLAIN = "x".repeat(1199) + "\n";

    @TempDir
    Path folder;

    @Autowired
    Whole customers;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String id = fresh();

    @Test
    void an_umlaut_that_comes_late_is_the_same_umlaut() throws IOException {
        write("id,name\n", UTF_8);
        plain();
        write(id + ",Jörg Müller\n", ISO_8859_1);

        var run = imported();

        assertThat(run.said()).contains("1 taken, 1,000 refused");
        assertThat(customers.known("crm", id)).contains("name Jörg Müller");
    }

    @Test
    void a_file_in_two_encodings_has_the_lines_refused_that_cannot_be_read() throws IOException {
        write("id,name\n" + id + ",Jörg Müller\n", UTF_8);
        plain();
        write(id + "-2,Änne Größer\n", ISO_8859_1);
        var place = "1003,,\"";

        var run = imported();
        assertThat(run.text("refused.csv"))
                .contains(place + "It holds a character that cannot be read", "--charset", "UTF-8");
        assertThat(customers.known("crm", id)).contains("name Jörg Müller");
        var dry = Imported.of(folder, folder.resolve("list.csv").toString());
        assertThat(dry.text("refused.csv")).contains(place + "It holds a character that cannot be read");
    }

    @Test
    void who_runs_it_can_say_the_charset() throws IOException {
        write("id,name\n" + id + ",J\u00c3\u00b6rg\n", ISO_8859_1);

        assertThat(imported("--charset", "windows-1252").code()).isZero();
        assertThat(customers.known("crm", id)).contains("name J\u00c3\u00b6rg");
        var wrong = imported("--charset", "utf8mb4");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.said()).contains("'utf8mb4' is no charset");
    }

    @Test
    void what_a_spreadsheet_calls_unicode_is_read() throws IOException {
        write("\uFEFFid;name\n" + id + ";Jörg Müller\n", UTF_16LE);

        assertThat(imported().code()).isZero();
        assertThat(customers.known("crm", id)).contains("name Jörg Müller");
        bytes.reset();
        write("id;name\n" + id + ";Jörg Müller\n", UTF_16LE);
        var unmarked = imported();
        assertThat(unmarked.code()).isEqualTo(2);
        assertThat(unmarked.said()).contains("--charset UTF-16LE");
        assertThat(imported("--charset", "UTF-16LE").code()).isZero();
    }

    /** 1.2 MB of lines that say nothing. */
    private void plain() {
        write(PLAIN.repeat(1000), UTF_8);
    }

    private void write(String text, Charset charset) {
        bytes.writeBytes(text.getBytes(charset));
    }

    private Imported imported(String... more) throws IOException {
        var file = Files.write(folder.resolve("list.csv"), bytes.toByteArray()).toString();
        return Imported.intoDatabase(
                folder,
                Stream.concat(Stream.of(file, "--source", "crm"), Stream.of(more))
                        .toArray(String[]::new));
    }
}
