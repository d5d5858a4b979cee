package io.rapport.engine.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a graph, by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972), without recursion: a
 * model may be long.
 */
final class Circles<V> {

    private final Map<V, ? extends Collection<V>> next;
    private final Map<V, Integer> index = new HashMap<>();
    private final Map<V, Integer> low = new HashMap<>();
    private final ArrayDeque<V> open = new ArrayDeque<>();
    private final Set<V> isOpen = new HashSet<>();
    private final List<Set<V>> found = new ArrayList<>();

    private record Visit<V>(V at, Iterator<V> ahead) {}

    private Circles(Map<V, ? extends Collection<V>> next) {
        this.next = next;
    }

    /** Each vertex in one set; a set stands before those that lead to it. */
    static <V> List<Set<V>> in(Map<V, ? extends Collection<V>> next) {
        var circles = new Circles<>(next);
        for (var vertex : next.keySet()) {
            if (!circles.index.containsKey(vertex)) {
                circles.walk(vertex);
            }
        }
        return circles.found;
    }

    private void walk(V from) {
        var way = new ArrayDeque<Visit<V>>();
        way.push(enter(from));
        while (!way.isEmpty()) {
            var visit = way.peek();
            if (visit.ahead.hasNext()) {
                var to = visit.ahead.next();
                if (!index.containsKey(to)) {
                    way.push(enter(to));
                } else if (isOpen.contains(to)) {
                    low.merge(visit.at, index.get(to), Math::min);
                }
            } else {
                way.pop();
                leave(visit.at);
                if (!way.isEmpty()) {
                    low.merge(way.peek().at, low.get(visit.at), Math::min);
                }
            }
        }
    }

    private Visit<V> enter(V vertex) {
        low.put(vertex, index.size());
        index.put(vertex, index.size());
        open.push(vertex);
        isOpen.add(vertex);
        var ahead = next.get(vertex);
        return new Visit<>(vertex, ahead == null ? List.<V>of().iterator() : ahead.iterator());
    }

    private void leave(V vertex) {
        if (!low.get(vertex).equals(index.get(vertex))) {
            return;
        }
        var circle = new HashSet<V>();
        V last;
        do {
            last = open.pop();
            isOpen.remove(last);
            circle.add(last);
        } while (!last.equals(vertex));
        found.add(circle);
    }
}
