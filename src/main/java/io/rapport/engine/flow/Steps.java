package io.rapport.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The flow nodes of one or more models, and what stands where. */
final class Steps {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway",
            "callActivity");

    /** Flow nodes and processes in the order of the models. */
    private final List<Element> all = new ArrayList<>();

    private final Map<Element, List<Element>> following = new HashMap<>();
    private final Map<Element, Integer> arriving = new HashMap<>();
    private final Map<Element, List<Element>> inside = new HashMap<>();
    private final Map<Element, List<Element>> attached = new HashMap<>();
    private final Map<String, Element> processes = new LinkedHashMap<>();
    private final Map<Element, List<Element>> callers = new HashMap<>();

    Steps(List<Document> models) {
        models.forEach(this::read);
        for (var step : all) {
            var called = called(step);
            if (called != null) {
                callers.computeIfAbsent(called, process -> new ArrayList<>()).add(step);
            }
        }
    }

    private void read(Document model) {
        var byId = new HashMap<String, Element>();
        var flows = new ArrayList<Element>();
        var elements = model.getElementsByTagName("*");
        for (var element : Dom.elements(elements)) {
            if (isNode(element) || element.getLocalName().equals("process")) {
                all.add(element);
                byId.put(element.getAttribute("id"), element);
            } else if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
        for (var flow : flows) {
            var from = byId.get(flow.getAttribute("sourceRef"));
            var to = byId.get(flow.getAttribute("targetRef"));
            if (from != null && to != null) {
                following.computeIfAbsent(from, step -> new ArrayList<>()).add(to);
                arriving.merge(to, 1, Integer::sum);
            }
        }
        for (var node : byId.values()) {
            if (node.getLocalName().equals("process")) {
                processes.put(node.getAttribute("id"), node);
            } else if (node.getParentNode() instanceof Element scope) {
                inside.computeIfAbsent(scope, step -> new ArrayList<>()).add(node);
            }
            var on = byId.get(node.getAttribute("attachedToRef"));
            if (on != null) {
                attached.computeIfAbsent(on, step -> new ArrayList<>()).add(node);
            }
        }
    }

    private static boolean isNode(Element element) {
        var name = element.getLocalName();
        return NODES.contains(name) || name.equals("task") || name.endsWith("Task") || isScope(element);
    }

    static boolean isScope(Element element) {
        var name = element.getLocalName();
        return name.equals("subProcess") || name.equals("transaction") || name.equals("adHocSubProcess");
    }

    /** Done by a worker outside, who asks for it. */
    static boolean isExternal(Element step) {
        return step.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "type").equals("external")
                || step.getAttributeNS("http://activiti.org/bpmn", "type").equals("external");
    }

    List<Element> all() {
        return all;
    }

    List<Element> after(Element step) {
        return following.getOrDefault(step, List.of());
    }

    /** How many flows arrive at a step. */
    int arrivingAt(Element step) {
        return arriving.getOrDefault(step, 0);
    }

    List<Element> in(Element scope) {
        return inside.getOrDefault(scope, List.of());
    }

    List<Element> attachedTo(Element activity) {
        return attached.getOrDefault(activity, List.of());
    }

    List<Element> callersOf(Element process) {
        return callers.getOrDefault(process, List.of());
    }

    /** The process that a call activity calls, when it is among these models. */
    @Nullable
    Element called(Element step) {
        return step.getLocalName().equals("callActivity") ? processes.get(step.getAttribute("calledElement")) : null;
    }

    /** The step, everything it stands in, and the same of whoever calls that: where an error is looked for. */
    Set<Element> around(Element step) {
        var around = new HashSet<Element>();
        var ahead = new ArrayList<>(List.of(step));
        while (!ahead.isEmpty()) {
            var at = ahead.remove(ahead.size() - 1);
            if (at.getLocalName().equals("definitions") || !around.add(at)) {
                continue;
            }
            if (at.getLocalName().equals("process")) {
                ahead.addAll(callersOf(at));
            } else if (at.getParentNode() instanceof Element up) {
                ahead.add(up);
            }
        }
        return around;
    }
}
