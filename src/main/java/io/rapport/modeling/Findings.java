package io.rapport.modeling;

import io.rapport.engine.model.Finding;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What was found in one model, in the order it was found. */
final class Findings {

    private final String resource;
    private final List<Finding> found = new ArrayList<>();

    Findings(String resource) {
        this.resource = resource;
    }

    void add(String element, String sentence) {
        found.add(new Finding(resource, element, sentence));
    }

    void addAll(List<Finding> others) {
        found.addAll(others);
    }

    /** Adds the sentence when this is so. */
    void when(boolean broken, ModelElementInstance element, String sentence) {
        if (broken) {
            var id = element.getAttributeValue("id");
            add(id == null ? resource : id, sentence);
        }
    }

    /** About the whole file. */
    void add(String sentence) {
        add(resource, sentence);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
