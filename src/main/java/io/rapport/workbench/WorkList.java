package io.rapport.workbench;

import io.rapport.access.Role;
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
 * @param readers the roles that see the list
 */
record WorkList(String name, String description, TaskQuery query, int order, Set<Role> readers) {

    /**
     * As Tasklist wants it. A card shows no variables: its title says what is asked and until when, and the customer's
     * name comes from the customer store (see {@code rapport/card.js}).
     */
    Map<String, Object> properties() {
        return Map.of("description", description, "priority", order, "color", "#0b5c6b", "refresh", true);
    }
}
