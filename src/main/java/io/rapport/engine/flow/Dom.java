package io.rapport.engine.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Elements of a model as lists. */
final class Dom {

    private Dom() {}

    static List<Element> elements(NodeList nodes) {
        // by its index a live list is walked once; its length is asked once
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }
}
