package io.rapport.customer.reading;

import io.rapport.Journey;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.Planted.Somebody;
import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A planted customer at a certain stage.
 *
 * @param values what no answer may hold that does not show this sensitivity
 * @param ids what there is about them, by what a path calls it: {@code preference}, {@code approval} …
 * @param places ids of facts, notes and commitments, by how closely they are kept
 * @param journeys of the request, and of what they asked for by law
 */
record Staged(
        CustomerId id,
        Map<Sensitivity, List<String>> values,
        Map<String, String> ids,
        Map<Sensitivity, List<String>> places,
        List<Journey> journeys) {

    static Staged of(Somebody somebody, Journey asked) {
        var values = new EnumMap<Sensitivity, List<String>>(Sensitivity.class);
        somebody.values().forEach((sensitivity, words) -> values.put(sensitivity, new ArrayList<>(words)));
        var staged = new Staged(
                somebody.id(),
                values,
                new HashMap<>(),
                new EnumMap<>(Sensitivity.class),
                List.of(somebody.journey(), asked));
        staged.is("customer", somebody.id());
        staged.is("before", "C-" + (somebody.id().number() - 1));
        staged.is("identifier", somebody.identifier());
        staged.is("request", somebody.request());
        return staged;
    }

    void is(String name, Object id) {
        ids.put(name, id.toString());
    }

    /** Words about them have been written down. */
    void say(String words) {
        values.get(Sensitivity.CONVERSATION).add(words);
    }

    /** Ids of something of this sensitivity: who may not know of it is not told them either, but by a cursor. */
    void place(Sensitivity sensitivity, Object id) {
        places.computeIfAbsent(sensitivity, of -> new ArrayList<>()).add(id.toString());
    }

    /** The path or body with the ids of this customer. */
    String fill(String template) {
        var filled = template;
        for (var each : ids.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    /** Planted words that an answer holds. */
    List<String> in(String answer) {
        return values.values().stream()
                .flatMap(List::stream)
                .filter(answer::contains)
                .toList();
    }
}
