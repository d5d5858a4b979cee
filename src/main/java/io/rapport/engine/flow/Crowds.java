package io.rapport.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * How many of a step may stand beside each other at once: forks that follow on forks and steps repeated within repeated
 * ones multiply. An upper bound: along each way the flows that leave a fork are multiplied, and divided by those that a
 * parallel join waits for. What a variable repeats is counted as {@value #OF_A_VARIABLE}.
 */
public final class Crowds {

    /** More would take minutes of a node, and nobody could look at them. */
    public static final int MOST = 1000;

    private static final int OF_A_VARIABLE = 100;
    /** Gateways after which a token goes one way only. */
    private static final Set<String> ONE_WAY = Set.of("exclusiveGateway", "eventBasedGateway", "complexGateway");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Steps steps;
    private final Map<Element, Double> widths = new HashMap<>();
    private final Set<Element> measuring = new HashSet<>();
    private final List<Element> tooMany = new ArrayList<>();

    private Crowds(List<Document> models) {
        steps = new Steps(models);
    }

    /** The first step of each scope of which there may be more than {@value #MOST} at once; the innermost one. */
    public static List<Element> in(List<Document> models) {
        var crowds = new Crowds(models);
        for (var step : crowds.steps.all()) {
            if (step.getLocalName().equals("process")) {
                crowds.width(step);
            }
        }
        return crowds.tooMany;
    }

    /** The most of anything within this process or subprocess, for one of it. */
    private double width(Element scope) {
        var known = widths.get(scope);
        if (known != null || !measuring.add(scope)) {
            return known == null ? 1 : known; // calls in a circle are an endless loop, or wait for a person
        }
        double width = 1;
        boolean isTold = false;
        for (var crowd : tokens(scope).entrySet()) {
            int told = tooMany.size();
            double all = crowd.getValue() * times(crowd.getKey()) * widthInside(crowd.getKey());
            isTold |= tooMany.size() > told;
            if (all > MOST && !isTold) {
                tooMany.add(crowd.getKey());
                isTold = true;
            }
            width = Math.max(width, all);
        }
        widths.put(scope, width);
        return width;
    }

    private double widthInside(Element step) {
        if (Steps.isScope(step)) {
            return width(step);
        }
        var called = steps.called(step);
        return called == null ? 1 : width(called);
    }

    /** For each step of this scope, how many tokens may arrive at it. */
    private Map<Element, Double> tokens(Element scope) {
        var next = new HashMap<Element, List<Element>>();
        for (var step : steps.in(scope)) {
            var ahead = new ArrayList<>(steps.after(step));
            ahead.addAll(steps.attachedTo(step));
            next.put(step, ahead);
        }
        var circles = Circles.in(next);
        var tokens = new LinkedHashMap<Element, Double>();
        for (int i = circles.size() - 1; i >= 0; i--) {
            var circle = circles.get(i);
            double arriving = circle.stream()
                    .mapToDouble(step -> tokens.getOrDefault(step, 1.0))
                    .max()
                    .orElse(1);
            double leaving = arriving;
            for (var step : circle) {
                tokens.put(step, Math.max(1, arriving / joined(step)));
                leaving *= forked(step) / joined(step);
            }
            double each = Math.max(1, leaving);
            circle.stream()
                    .flatMap(step -> next.get(step).stream())
                    .filter(step -> !circle.contains(step))
                    .forEach(step -> tokens.merge(step, each, Math::max));
        }
        return tokens;
    }

    private int joined(Element step) {
        return step.getLocalName().equals("parallelGateway") ? Math.max(1, steps.arrivingAt(step)) : 1;
    }

    /** How many tokens leave where one came; a boundary event that does not interrupt adds its own. */
    private double forked(Element step) {
        var flows = ONE_WAY.contains(step.getLocalName())
                ? 1
                : Math.max(1, steps.after(step).size());
        var beside = steps.attachedTo(step).stream()
                .filter(event -> event.getAttribute("cancelActivity").equals("false"))
                .count();
        return flows + beside;
    }

    private static double times(Element step) {
        return Dom.child(step, "multiInstanceLoopCharacteristics")
                .flatMap(loop -> Dom.child(loop, "loopCardinality"))
                .map(count -> count.getTextContent().strip())
                .map(count -> NUMBER.matcher(count).matches() ? Double.parseDouble(count) : OF_A_VARIABLE)
                .orElse(1.0);
    }
}
