package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void nothing_and_spring_properties_mean_serve() {
        assertThat(Commands.withServe()).containsExactly("serve");
        assertThat(Commands.withServe("--server.port=8090", "--spring.profiles.active=production"))
                .containsExactly("serve", "--server.port=8090", "--spring.profiles.active=production");
    }

    @Test
    void a_command_and_the_questions_about_it_stay_as_they_are() {
        assertThat(Commands.withServe("lint", "dmn")).containsExactly("lint", "dmn");
        assertThat(Commands.withServe("serve", "--server.port=1")).containsExactly("serve", "--server.port=1");
        assertThat(Commands.withServe("--help")).containsExactly("--help");
        assertThat(Commands.withServe("-V")).containsExactly("-V");
    }

    @Test
    void that_the_company_is_made_is_said_only_when_there_is_none(@TempDir Path folder) throws IOException {
        var url = "jdbc:h2:file:" + folder.resolve("rapport") + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE";
        assertThat(Serve.greeting(url)).contains("The first start makes the company: one to four minutes, once.");

        Files.createFile(folder.resolve("rapport.mv.db"));

        assertThat(Serve.greeting(url)).isEqualTo("Rapport is starting with its demo company.");
    }

    @Test
    void help_names_every_command_and_shows_how_to_begin() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString())
                .contains("serve  ", "Starts the server")
                .contains("lint  ", "Checks models before they are deployed.")
                .contains("java -jar rapport.jar --server.port=8090")
                .contains("Exit codes: 0 done");
    }

    @Test
    void the_help_of_serve_says_what_production_needs_and_starts_nothing() {
        assertThat(run("serve", "--help")).isZero();

        assertThat(out.toString()).contains("SPRING_PROFILES_ACTIVE=production", "RAPPORT_ADMIN_PASSWORD");
    }

    @Test
    void version_names_rapport_and_java() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("Rapport ").contains("Java ");
    }

    @Test
    void a_misspelled_command_is_answered_with_the_right_one() {
        assertThat(run("lin")).isEqualTo(2);

        assertThat(err.toString()).contains("Unmatched argument at index 0: 'lin'", "Did you mean: rapport lint?");
    }

    @Test
    void a_word_that_is_no_property_starts_no_server() {
        assertThat(run("serve", "8090")).isEqualTo(2);

        assertThat(err.toString()).contains("'8090' is not a property; write --name=value.");
    }

    private int run(String... args) {
        return Commands.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
