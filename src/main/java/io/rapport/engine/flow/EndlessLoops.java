package io.rapport.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Circles in which nothing waits: started once, such a journey would run for ever and take its node with it. One rule for
 * all of them: whoever walks from a step along the flows, links, errors, escalations, signals, into subprocesses, called
 * processes and event subprocesses and out again, and comes back to it, must have passed a person, an external task, a
 * message, or a timer of a minute or more.
 *
 * <p>Sees the models it is given together. A circle over models that are deployed apart, or over a message that one of our
 * own steps sends, is not seen; nor is how long a timer lasts that a variable holds.
 */
public final class EndlessLoops {

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask");
    /** Steps whose bean, or whose called process, may refuse with an error. */
    private static final Set<String> MAY_THROW =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask", "callActivity");

    /** Where a token stands: before what a step does, or after it. */
    private record Place(Element step, boolean isAfter) {}

    private final Steps steps;
    private final Map<Place, Set<Place>> next = new HashMap<>();

    private EndlessLoops(List<Document> models) {
        steps = new Steps(models);
        steps.all().forEach(this::connect);
        followCalls();
    }

    /** The steps of these models that can follow on themselves without a wait in between, in their order. */
    public static List<Element> in(List<Document> models) {
        var loops = new EndlessLoops(models);
        var circling = new HashSet<Element>();
        for (var circle : Circles.in(loops.next)) {
            for (var place : circle) {
                if (!place.isAfter()
                        && (circle.size() > 1
                                || loops.next.getOrDefault(place, Set.of()).contains(place))) {
                    circling.add(place.step());
                }
            }
        }
        return loops.steps.all().stream()
                .filter(step -> circling.contains(step) && !step.getLocalName().equals("process"))
                .toList();
    }

    private void connect(Element step) {
        steps.after(step).forEach(to -> flow(after(step), before(to)));
        if (isContainer(step)) {
            enter(step);
        } else if (!waits(step) && steps.called(step) == null) {
            flow(before(step), after(step));
        }
        if (steps.after(step).isEmpty() && step.getParentNode() instanceof Element scope) {
            flow(after(step), after(scope));
        }
        for (var event : steps.attachedTo(step)) {
            if (Trigger.of(event) == Trigger.AT_ONCE) {
                flow(before(step), after(event));
            }
        }
        switch (step.getLocalName()) {
            case "endEvent", "intermediateThrowEvent" -> connectThrowing(step);
            default -> {
                if (MAY_THROW.contains(step.getLocalName()) && !waits(step) && steps.called(step) == null) {
                    connectError(step);
                }
            }
        }
    }

    /** Into a process or subprocess: where it begins, and where an event in it begins by itself. */
    private void enter(Element scope) {
        for (var inner : steps.in(scope)) {
            var isEventSubprocess = inner.getAttribute("triggeredByEvent").equals("true");
            for (var start : isEventSubprocess ? steps.in(inner) : List.of(inner)) {
                var wanted = isEventSubprocess ? Trigger.AT_ONCE : Trigger.NONE;
                if (isStart(start) && Trigger.of(start) == wanted) {
                    flow(before(scope), after(start));
                }
            }
        }
    }

    private void connectThrowing(Element step) {
        switch (Trigger.of(step)) {
            case THROWN -> connectError(step);
            case SIGNAL -> catching(Trigger.SIGNAL).forEach(caught -> flow(before(step), after(caught)));
            case LINK ->
                catching(Trigger.LINK).stream()
                        .filter(caught -> linkOf(caught).equals(linkOf(step)))
                        .forEach(caught -> flow(before(step), after(caught)));
            default -> {}
        }
    }

    private List<Element> catching(Trigger trigger) {
        return steps.all().stream()
                .filter(step -> isStart(step)
                        || step.getLocalName().equals("boundaryEvent")
                        || step.getLocalName().equals("intermediateCatchEvent"))
                .filter(step -> Trigger.of(step) == trigger)
                .toList();
    }

    private static String linkOf(Element event) {
        return Dom.child(event, "linkEventDefinition")
                .map(link -> link.getAttribute("name"))
                .orElse("");
    }

    private void connectError(Element step) {
        for (var around : steps.around(step)) {
            steps.attachedTo(around).stream()
                    .filter(event -> Trigger.of(event) == Trigger.THROWN)
                    .forEach(event -> flow(before(step), after(event)));
            steps.in(around).stream()
                    .filter(inner -> inner.getAttribute("triggeredByEvent").equals("true"))
                    .flatMap(inner -> steps.in(inner).stream())
                    .filter(start -> isStart(start) && Trigger.of(start) == Trigger.THROWN)
                    .forEach(start -> flow(before(step), after(start)));
        }
    }

    /** Into each called process; and past it, when one can walk through it without a wait. */
    private void followCalls() {
        var calls =
                steps.all().stream().filter(step -> steps.called(step) != null).toList();
        calls.forEach(call -> flow(before(call), before(steps.called(call))));
        var called = new LinkedHashSet<>(calls.stream().map(steps::called).toList());
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (var process : List.copyOf(called)) {
                if (reaches(before(process), after(process))) {
                    steps.callersOf(process).forEach(call -> flow(before(call), after(call)));
                    called.remove(process);
                    isNew = true;
                }
            }
        }
    }

    private boolean reaches(Place from, Place to) {
        var seen = new HashSet<>(Set.of(from));
        var ahead = new ArrayList<>(seen);
        while (!ahead.isEmpty()) {
            for (var place : next.getOrDefault(ahead.remove(ahead.size() - 1), Set.of())) {
                if (seen.add(place)) {
                    ahead.add(place);
                }
            }
        }
        return seen.contains(to);
    }

    private void flow(Place from, Place to) {
        next.computeIfAbsent(from, place -> new LinkedHashSet<>()).add(to);
    }

    private static Place before(Element step) {
        return new Place(step, false);
    }

    private static Place after(Element step) {
        return new Place(step, true);
    }

    private static boolean isStart(Element step) {
        return step.getLocalName().equals("startEvent");
    }

    private static boolean isContainer(Element step) {
        return step.getLocalName().equals("process") || Steps.isScope(step);
    }

    private static boolean waits(Element step) {
        return switch (step.getLocalName()) {
            case "intermediateCatchEvent" -> Trigger.of(step) != Trigger.AT_ONCE;
            case "boundaryEvent", "startEvent" -> true; // entered by what triggers them
            default -> WAITS.contains(step.getLocalName()) || Steps.isExternal(step);
        };
    }
}
