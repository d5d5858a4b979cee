package io.rapport.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A user task of a shipped model with its form, read from the files. */
record AskedTask(String process, String id, String file, JsonNode form) {

    private static final Pattern SAYS_NOT = Pattern.compile("(\\w+) != \"([^\"]*)\"");
    private static final Pattern SAYS = Pattern.compile("(\\w+) = \"([^\"]*)\"");

    private static final List<AskedTask> ALL = read();

    static Stream<AskedTask> all() {
        return ALL.stream();
    }

    private static List<AskedTask> read() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(AskedTask::in)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<AskedTask> in(Path file) {
        var process = file.getFileName().toString().replace(".bpmn", "");
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream()
                .map(task -> {
                    var form = file.resolveSibling(
                            task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef") + ".form");
                    return new AskedTask(process, task.getId(), form.toString(), read(form));
                });
    }

    private static JsonNode read(Path form) {
        try {
            return new JsonMapper().readTree(form.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<JsonNode> parts() {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(part -> part.has("key"));
    }

    private Stream<JsonNode> enabled() {
        return parts().filter(part -> !part.path("disabled").asBoolean());
    }

    Set<String> keys() {
        return enabled().map(part -> part.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An answer to each part. */
    Map<String, Object> answers() {
        return enabled().collect(Collectors.toMap(part -> part.path("key").asText(), this::answer));
    }

    /** What the next step decides by: everything but texts, which the engine does not keep. */
    List<JsonNode> required() {
        return enabled()
                .filter(part -> part.path("validate").path("required").asBoolean())
                .filter(part -> !Set.of("note", "rationale", "factValue", "stewardReason")
                        .contains(part.path("key").asText()))
                .toList();
    }

    /** Values with which this part is asked, all of them words. */
    Map<String, Object> shows(JsonNode part) {
        var hide = part.path("conditional").path("hide").asText();
        var values = new HashMap<String, Object>();
        SAYS_NOT.matcher(hide).results().forEach(word -> values.put(word.group(1), word.group(2)));
        SAYS.matcher(hide).results().forEach(word -> values.put(word.group(1), other(word.group(1), word.group(2))));
        return values;
    }

    private String other(String key, String than) {
        return choices(key).filter(choice -> !choice.equals(than)).findFirst().orElseThrow();
    }

    private Stream<String> choices(String key) {
        return parts().filter(part -> part.path("key").asText().equals(key))
                .flatMap(part -> StreamSupport.stream(part.path("values").spliterator(), false))
                .map(value -> value.path("value").asText());
    }

    /** Something that this part takes. */
    Object answer(JsonNode part) {
        return switch (part.path("type").asText()) {
            case "number" -> 1.0;
            case "datetime" -> "2026-03-31";
            default -> choices(part.path("key").asText()).findFirst().orElse("somebody");
        };
    }

    @Override
    public String toString() {
        return process + "/" + id;
    }
}
