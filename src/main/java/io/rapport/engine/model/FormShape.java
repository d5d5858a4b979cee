package io.rapport.engine.model;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Camunda Form may be: a JSON object with an id (at anything else the engine would break in the middle of the
 * deployment), of parts that show and ask plain values. Its texts may be Markdown with emphasis, and templates that choose
 * between texts; markup, links and other functions could become a page in the browser of whoever opens the task.
 */
public final class FormShape {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> PARTS =
            Set.of("text", "textfield", "textarea", "number", "select", "radio", "checkbox", "datetime");

    /** The beginning of a tag, an escape, a Markdown link or picture, an address. */
    private static final Pattern MARKUP = Pattern.compile("[<\\[\\]\\\\]|//|(?i:www\\.|javascript\\s*:)");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CHOICE = Pattern.compile(
            "([A-Za-z0-9_\\s.,=!>-]|(?<=\\b(contains|lower case|if|then|else|and|or|not)\\s{0,3}|\\()\\(|\\))*");

    private static final int LONGEST_CHOICE = 500;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    private FormShape(String file) {
        this.file = file;
    }

    /** Everything in this form that must be mended; empty when it may be deployed. */
    public static List<Finding> check(String file, byte[] content) {
        try {
            JsonNode form = JSON.readTree(content);
            if (form != null && form.isObject() && form.path("id").isTextual()) {
                var shape = new FormShape(file);
                shape.look(form, "", file);
                return shape.found;
            }
        } catch (IOException noJson) {
            // told below
        }
        return List.of(
                new Finding(
                        file,
                        file,
                        "this is no Camunda Form: it must be a JSON object with an \"id\". Save it in Camunda Modeler and deploy that."));
    }

    /** @param name of the field that holds it; {@code part} is the nearest id */
    private void look(JsonNode at, String name, String part) {
        if (at.isTextual()) {
            checkText(at.textValue(), name, part);
        } else if (at.isArray()) {
            at.forEach(each -> look(each, name, part));
        } else if (at.isObject()) {
            var id = at.path("id").asText(part);
            var type = at.path("type").asText();
            if (name.equals("components") && !PARTS.contains(type)) {
                found.add(new Finding(
                        file,
                        id,
                        "a form has no part of type '%s' here; use one of %s."
                                .formatted(type, PARTS.stream().sorted().toList())));
            }
            at.properties().forEach(each -> look(each.getValue(), each.getKey(), id));
        }
    }

    private void checkText(String text, String name, String part) {
        if (name.equals("hide") && text.startsWith("=")) {
            return; // answers yes or no, and is shown nowhere
        }
        if (MARKUP.matcher(text).find()) {
            found.add(new Finding(
                    file,
                    part,
                    "its '%s' holds markup, a link or an escape; write plain words, with ** for bold."
                            .formatted(name)));
        }
        if (text.startsWith("=") || !onlyChooses(text)) {
            found.add(new Finding(
                    file,
                    part,
                    "its '%s' computes its text; let it choose: {{if outcome = \"wait\" then \"…\" else \"…\"}}."
                            .formatted(name)));
        }
    }

    private static boolean onlyChooses(String text) {
        var fixed = TEMPLATE.matcher(text).replaceAll("");
        return !fixed.contains("{{")
                && TEMPLATE.matcher(text).results().allMatch(template -> CHOICE.matcher(
                                QUOTED.matcher(template.group(1)).replaceAll(""))
                        .matches());
    }
}
