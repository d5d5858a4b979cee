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
                flow(element.getAttribute("sourceRef"), element.getAttribute("targetRef"));
            } else if (element.getLocalName().equals("linkEventDefinition")) {
                link(element);
            } else if (element.hasAttribute("id")) {
                steps.put(element.getAttribute("id"), element);
            }
        }
    }

    private void flow(String from, String to) {
        flows.computeIfAbsent(from, source -> new ArrayList<>()).add(to);
    }

    /** A link is a flow without a line: whoever throws it goes on at whoever catches it, by way of the link's name. */
    private void link(Element definition) {
        var link = "link " + definition.getAttribute("name");
        var event = (Element) definition.getParentNode();
        steps.put(link, definition);
        if (event.getLocalName().equals("intermediateCatchEvent")) {
            flow(link, event.getAttribute("id"));
        } else {
            flow(event.getAttribute("id"), link);
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
        if (waitsItself(step)) {
            return true;
        }
        var inside = step.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            if (inside.item(i) instanceof Element part && waitsItself(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean waitsItself(Element step) {
        return isExternal(step) || WAITS.contains(step.getLocalName()) && !isLink(step);
    }

    private static boolean isLink(Element event) {
        return event.getElementsByTagNameNS("*", "linkEventDefinition").getLength() > 0;
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
