package io.rapport.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Loops in which nothing waits: started once, such a journey would run for ever and take its node with it. A loop is
 * fine when a person, a message, a timer or another process stands in it.
 */
final class EndlessLoops {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity");

    private final Map<String, Element> steps = new HashMap<>();
    private final Map<String, List<String>> flows = new HashMap<>();

    private EndlessLoops(Document model) {
        var all = model.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.getLocalName().equals("sequenceFlow")) {
                flows.computeIfAbsent(element.getAttribute("sourceRef"), from -> new ArrayList<>())
                        .add(element.getAttribute("targetRef"));
            } else if (element.hasAttribute("id")) {
                steps.put(element.getAttribute("id"), element);
            }
        }
    }

    /** The steps of this model that can follow on themselves without a wait in between. */
    static List<Element> in(Document model) {
        var loops = new EndlessLoops(model);
        return loops.flows.keySet().stream()
                .sorted()
                .filter(loops::returnsToItself)
                .map(loops.steps::get)
                .toList();
    }

    private boolean returnsToItself(String step) {
        var seen = new HashSet<String>();
        var ahead = new ArrayList<>(unlessWaiting(List.of(step)));
        while (!ahead.isEmpty()) {
            for (var next : unlessWaiting(flows.getOrDefault(ahead.remove(ahead.size() - 1), List.of()))) {
                if (next.equals(step)) {
                    return true;
                }
                if (seen.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return false;
    }

    private List<String> unlessWaiting(Collection<String> ids) {
        return ids.stream()
                .filter(id -> steps.containsKey(id) && !waits(steps.get(id)))
                .toList();
    }

    private static boolean waits(Element step) {
        if (WAITS.contains(step.getLocalName()) || isExternal(step)) {
            return true;
        }
        var inside = step.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            if (inside.item(i) instanceof Element part && (WAITS.contains(part.getLocalName()) || isExternal(part))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExternal(Element step) {
        var attributes = step.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (Xml.isExtension(attribute)
                    && attribute.getLocalName().equals("type")
                    && attribute.getNodeValue().equals("external")) {
                return true;
            }
        }
        return false;
    }
}
