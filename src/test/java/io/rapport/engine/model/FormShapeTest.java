package io.rapport.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form shows and asks; it brings no page of its own into the browser of whoever opens the task. */
class FormShapeTest {

    private static final String FORM =
            """
            {"id": "form", "type": "default", "components": [{"id": "part", "type": "text", %s}]}""";

    @Test
    void our_own_forms_may_be_deployed() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            var forms = files.filter(file -> file.toString().endsWith(".form")).toList();
            assertThat(forms).isNotEmpty();
            for (var form : forms) {
                assertThat(FormShape.check(form.toString(), Files.readAllBytes(form)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "image", "button", "dynamiclist", "script", ""})
    void a_part_that_shows_a_page_is_refused(String type) {
        assertThat(found("\"components\": [{\"id\": \"inner\", \"type\": \"%s\"}]".formatted(type)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a form has no part of type '" + type + "' here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[press](javascript:alert(1))",
                "![picture](http://evil.example/x.png)",
                "[press]",
                "<javascript:alert(1)>",
                "https://evil.example",
                "www.evil.example",
                "JavaScript:alert(1)",
                "\\u003cimg",
                "{{\"<\"}}img src=x>"
            })
    void markup_and_links_are_refused_wherever_they_stand(String text) {
        for (var field : List.of("text", "label", "description", "url")) {
            assertThat(found("\"%s\": %s".formatted(field, new TextNode(text))))
                    .as(field + text)
                    .anyMatch(sentence -> sentence.startsWith("its '" + field + "' holds markup, a link or an escape"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{constructor.constructor('alert(1)')()}}",
                "{{replace(a, b, c)}}",
                "{{string(a)}}",
                "{{a + b}}",
                "{{for a in b return a}}{{",
                "{{{a}}}",
                "=a + b",
                "{{#if a}}x{{/if}}"
            })
    void a_template_that_computes_is_refused(String text) {
        assertThat(found("\"text\": %s".formatted(new TextNode(text))))
                .anyMatch(sentence -> sentence.startsWith("its 'text' computes its text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Next:** press Complete; \n\n- your note stands in the customer’s timeline.",
                "{{tier}}",
                "{{if outcome = \"wait\" then \"What did you ask for?\" else \"Why?\"}}",
                "{{if contains(lower case(clocks), \"x\") and not(a != b) then (if c then d else e) else \"f (g)\"}}",
                "R&D, 50 % and more (or less)"
            })
    void words_and_choices_between_words_are_taken(String text) {
        assertThat(found("\"text\": %s".formatted(new TextNode(text)))).isEmpty();
    }

    @Test
    void when_a_part_is_hidden_is_a_question_of_any_kind() {
        assertThat(found("\"conditional\": {\"hide\": \"=amount < 100 or count(kinds) > 2\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"id": "a", "id": "b"}
            {"id": "a"} {"id": "b"}
            {"components": []}
            []
            not json
            """)
    void what_two_readers_could_read_differently_is_no_form(String form) {
        assertThat(FormShape.check("a.form", Models.bytes(form)))
                .extracting(Finding::sentence)
                .allMatch(sentence -> sentence.startsWith("this is no Camunda Form"))
                .hasSize(1);
    }

    private static List<String> found(String field) {
        return FormShape.check("a.form", Models.bytes(FORM.formatted(field))).stream()
                .map(Finding::sentence)
                .toList();
    }
}
