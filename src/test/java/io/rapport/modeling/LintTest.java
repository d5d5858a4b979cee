package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LintTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void our_own_models_have_nothing_to_mend() {
        var code = lint();

        assertThat(out.toString()).matches("[1-9][0-9]* models, 0 to mend\\R");
        assertThat(code).isZero();
    }

    @Test
    void a_process_in_order_passes() throws IOException {
        sample("tidy.bpmn");
        sample("note-it.form");
        templates();

        assertThat(lint(folder.toString())).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("2 models, 0 to mend");
    }

    @Test
    void everything_that_is_wrong_with_a_process_is_said_in_one_line_each() throws IOException {
        var model = sample("broken.bpmn");
        templates();

        assertThat(lint(folder.toString())).isEqualTo(1);

        assertThat(lines())
                .containsExactlyInAnyOrderElementsOf(
                        said(
                                model,
                                """
                fetch-it: there is no bean 'ghost'; use one of our templates.
                keep-it: scripts are not allowed; use a service task with one of our templates.
                broken: say how long its history is kept: historyTimeToLive, like P365D.
                broken: say in its documentation what it is for.
                Begun: its id must be lower case with hyphens, like record-verdict.
                Begun: give it a name.
                Begun: name the message it waits for.
                ask-it: say who does it: candidate groups or an assignee.
                ask-it: give it a form of ours: a formRef.
                ask-it: it is not drawn; give it a shape.
                note-it: there is no form with id 'no-such-form' beside the model.
                fetch-it: use one of our templates instead of naming a bean.
                record-it: its template 'test.record-it' has another bean than ${keepIt}; apply the template again.
                keep-it: there is no template 'test.nowhere'.
                is-it-so: mark one of its ways as the default, so that no case gets stuck.
                it-is: say when this way is taken: it has no condition.
                it-is-not: give it a name: the answer to the gateway's question.
                """));
    }

    @Test
    void everything_that_is_wrong_with_a_table_is_said_in_one_line_each() throws IOException {
        var model = sample("broken.dmn");

        assertThat(lint(folder.toString())).isEqualTo(1);

        assertThat(lines())
                .containsExactlyInAnyOrderElementsOf(
                        said(
                                model,
                                """
                service-level: its id must be camel case, like serviceLevel.
                service-level: say how long its history is kept: historyTimeToLive, like P365D.
                service-level: it is not drawn; give it a shape.
                service-level: its hit policy is FIRST; make it UNIQUE, or say in its description why it is FIRST.
                Rule_1: its id must be lower case with hyphens and say what the rule is for.
                Rule_1: give the reason for this rule in its annotation.
                """));
    }

    @Test
    void a_model_whose_history_goes_at_another_time_than_its_class_says_is_named() throws IOException {
        var process = sample("tidy.bpmn");
        sample("note-it.form");
        templates();
        Files.writeString(process, Files.readString(process).replace("P365D", "P30D"));
        var table = Files.createDirectories(folder.resolve("dmn/customer")).resolve("retention.dmn");
        Files.writeString(
                table,
                Files.readString(Path.of("dmn/customer/retention.dmn"))
                        .replace("historyTimeToLive=\"P365D\"", "historyTimeToLive=\"90\"")
                        .replace("\"P365D\"</text>", "\"P180D\"</text>"));

        assertThat(lint(folder.toString())).isEqualTo(1);

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "%s, retention: its history is kept for 90, but class 'decision-history' of the retention table for P180D; make its historyTimeToLive P180D."
                                .formatted(table),
                        "%s, tidy: its history is kept for P30D, but class 'journey-history' of the retention table for P180D; make its historyTimeToLive P180D."
                                .formatted(process));
    }

    @Test
    void a_file_that_is_no_model_is_a_finding_and_no_stack_trace() throws IOException {
        Files.writeString(folder.resolve("a.bpmn"), "not xml");
        Files.writeString(
                folder.resolve("b.bpmn"),
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'><nonsense/></definitions>");

        assertThat(lint(folder.toString())).isEqualTo(1);

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("a.bpmn: not readable as XML: ");
        assertThat(lines().get(1)).contains("b.bpmn: does not follow the standard: ");
        assertThat(out.toString()).endsWith("2 models, 2 to mend" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_or_holds_no_model_is_no_success() {
        var missing = folder.resolve("proceses");

        assertThat(lint(missing.toString())).isEqualTo(2);
        assertThat(lint(folder.toString())).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "lint: '%s' does not exist. Name a folder with models, or start where processes and dmn are."
                                .formatted(missing),
                        "lint: '%s' holds no model; a model ends in .bpmn or .dmn.".formatted(folder));
        assertThat(out.toString()).isEmpty();
    }

    private int lint(String... folders) {
        return new CommandLine(new Lint())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(folders);
    }

    /** What was said, without the closing line. */
    private List<String> lines() {
        var all = out.toString().lines().toList();
        return all.subList(0, all.size() - 1);
    }

    private static List<String> said(Path model, String sentences) {
        return sentences.lines().map(line -> model + ", " + line).toList();
    }

    private Path sample(String name) throws IOException {
        return Files.write(folder.resolve(name), Samples.read(name));
    }

    private void templates() throws IOException {
        var place = Files.createDirectories(folder.resolve(".camunda/element-templates"));
        Files.write(place.resolve("test.json"), Samples.read("templates.json"));
    }

    /** Models beside this test. */
    private static final class Samples {
        static byte[] read(String name) throws IOException {
            try (var sample = LintTest.class.getResourceAsStream(name)) {
                assertThat(sample).as(name).isNotNull();
                return sample.readAllBytes();
            }
        }
    }

    @Test
    void a_rule_without_an_id_is_named_and_nothing_crashes() throws IOException {
        var table = Files.readString(Path.of("dmn/sla/service-level.dmn"));
        Files.writeString(folder.resolve("service-level.dmn"), table.replaceFirst("<rule id=\"[^\"]*\">", "<rule>"));

        assertThat(lint(folder.toString())).as(err.toString()).isEqualTo(1);

        assertThat(out.toString()).contains("its id must be lower case with hyphens and say what the rule is for.");
        assertThat(err.toString()).doesNotContain("Exception");
    }
}
