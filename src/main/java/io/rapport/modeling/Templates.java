package io.rapport.modeling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The element templates Camunda Modeler offers for a model, and the one bean that each of them names. */
final class Templates {

    private static final Path FOLDER = Path.of(".camunda", "element-templates");
    private static final JsonMapper JSON = new JsonMapper();

    /** Template id to {@code ${bean}}; empty where a template names none. */
    private final Map<String, String> beans = new TreeMap<>();

    private Templates() {}

    /** Those in {@code .camunda/element-templates} of this folder and all above it, as Modeler looks for them. */
    static Templates above(Path folder) throws IOException {
        var templates = new Templates();
        for (var at = folder; at != null; at = at.getParent()) {
            for (var file : files(at.resolve(FOLDER))) {
                templates.read(JSON.readTree(file.toFile()));
            }
        }
        return templates;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private void read(JsonNode file) {
        if (file.isArray()) {
            file.forEach(this::read);
        } else {
            beans.putIfAbsent(file.path("id").asText(), beanOf(file));
        }
    }

    private static String beanOf(JsonNode template) {
        for (var property : template.path("properties")) {
            if (property.path("binding").path("name").asText().equals("camunda:delegateExpression")) {
                return property.path("value").asText();
            }
        }
        return "";
    }

    /** The names of all beans, as a model may write them between the braces. */
    Set<String> beans() {
        return beans.values().stream()
                .filter(bean -> bean.length() > 3)
                .map(bean -> bean.substring(2, bean.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String template) {
        return beans.containsKey(template);
    }

    boolean isBean(String template, String expression) {
        return expression.equals(beans.get(template));
    }
}
