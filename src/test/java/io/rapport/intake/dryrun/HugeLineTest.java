package io.rapport.intake.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.Rapport;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A line that no system has written is refused, and never held in memory. */
@Execution(ExecutionMode.CONCURRENT)
class HugeLineTest {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_line_longer_than_a_million_characters_is_refused_and_the_others_are_used() throws IOException {
        var csv = packed("list.csv.gz", "id,name\n1,Ada Quast\n2,", 3, "\n3,Cy Wolk\n");
        var run = Imported.of(folder, csv.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text("refused.csv")).contains("list.csv.gz,3,,\"It is longer than 1,048,576 characters.");
        assertThat(run.lines("unmatched.csv")).contains("list.csv.gz,2,1", "list.csv.gz,4,3");

        var json = packed("list.jsonl.gz", "{\"id\": 1, \"name\": \"Ada\"}\n{\"id\": \"", 3, "\"}\n");
        run = Imported.of(folder, json.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text("refused.csv")).contains("list.jsonl.gz,2,,\"It is longer than 1,048,576 characters.");
    }

    @Test
    void a_small_file_that_unpacks_into_one_endless_line_is_refused_with_little_memory() throws Exception {
        var bomb = packed("bomb.csv.gz", "", 160, "");
        var rows = packed("rows.csv.gz", "id,name\n1,Ada Quast\n2,\"", 160, "\n");
        var open = folder.resolve("open.csv");
        Files.writeString(open, "id,name\n1,Ada Quast\n2,\"no end\n" + ("x".repeat(1000) + "\n").repeat(30_000));

        assertThat(run(bomb)).startsWith("2 ").contains("longer than 1,048,576 characters");
        assertThat(run(rows)).startsWith("1 ").contains("line 3 cannot be read: It is longer than");
        assertThat(run(open)).startsWith("1 ").contains("a quote is missing");
    }

    @Test
    void a_file_that_cannot_be_unpacked_is_refused() throws IOException {
        var broken = Files.write(folder.resolve("broken.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});

        var run = Imported.of(folder, broken.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("cannot be read");
    }

    private Path packed(String name, String before, int mibs, String after) throws IOException {
        var much = new byte[MIB];
        Arrays.fill(much, (byte) 'x');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < mibs; i++) {
                out.write(much);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(name);
    }

    /** In a process of its own. @return exit code and what it said */
    private String run(Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.resolve("said.log").toFile();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace(';', File.pathSeparatorChar),
                        Rapport.class.getName(),
                        "import",
                        file.toString(),
                        "--dry-run",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return process.waitFor() + " " + Files.readString(log.toPath());
    }
}
