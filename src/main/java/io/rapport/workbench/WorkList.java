package io.rapport.workbench;

import io.rapport.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of work in Tasklist, which calls it a filter.
 *
 * @param name what people read; also how an existing one is found
 * @param description one sentence, shown as a tooltip
 * @param query which tasks, in which order
 * @param order place among the lists, lowest first
 * @param shown variables a card shows, in this order; never ids
 * @param readers the roles that see the list
 */
record WorkList(String name, String description, TaskQuery query, int order, List<Shown> shown, Set<Role> readers) {

    /** A variable and what people call it. */
    record Shown(String name, String label) {}

    /** As Tasklist wants it: colour of the list's edge, refreshed by itself. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("description", description);
        properties.put("priority", order);
        properties.put("color", "#0b5c6b");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                shown.stream()
                        .map(s -> Map.of("name", s.name(), "label", s.label()))
                        .toList());
        return properties;
    }
}
