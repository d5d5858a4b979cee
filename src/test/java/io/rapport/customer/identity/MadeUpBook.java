package io.rapport.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What was done for each customer, by the id it was done for; it knows of no merge. The first letter says what it is. */
final class MadeUpBook {

    private final Map<String, CustomerId> done = new TreeMap<>();
    private final Map<String, List<String>> running = new TreeMap<>();

    /** Entered again, it stays whose it was. */
    void enter(String id, CustomerId customer) {
        done.putIfAbsent(id, customer);
    }

    /** A journey, as it stands when it begins. */
    void runs(String id, List<String> standing) {
        running.put(id, standing);
    }

    List<String> asItBegan(String id) {
        return running.get(id);
    }

    boolean holds(String letter, CustomerId customer) {
        return !of(letter, List.of(customer)).isEmpty();
    }

    List<String> of(String letter, Collection<CustomerId> together) {
        return done.entrySet().stream()
                .filter(each -> each.getKey().startsWith(letter) && together.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is shown is what was done for all of these. */
    <T> void same(String letter, List<CustomerId> together, List<T> shown, Function<T, Object> id) {
        assertThat(shown.stream().map(each -> letter + id.apply(each)))
                .containsExactlyInAnyOrderElementsOf(of(letter, together));
    }
}
