package io.rapport.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The rules that keep a model harmless: no document type, no script, no class, no free expression; a bean only by its
 * name, and only one that exists. The reasons are in CONTRIBUTING.
 */
public final class ModelRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern WORD = Pattern.compile("[$#]\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern COMPARISON =
            Pattern.compile("[$#]\\{[a-z][A-Za-z0-9]*( (==|!=|>|>=|<|<=) ('[a-z0-9-]*'|[0-9.]+|true|false))?}");
    private static final Set<String> HARMLESS = Set.of("#{execution.processBusinessKey}", "${currentUserGroups()}");

    private final Set<String> beans;

    /** @param beans names a model may use */
    public ModelRules(Set<String> beans) {
        this.beans = beans;
    }

    /** Everything in this BPMN or DMN file that must be mended; empty when it may be deployed. */
    public List<Finding> check(String resource, byte[] xml) {
        var found = new ArrayList<Finding>();
        try {
            var all = parse(xml).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                checkElement(resource, (Element) all.item(i), found);
            }
        } catch (SAXException | IOException unreadable) {
            found.add(new Finding(resource, resource, "not readable as XML: " + unreadable.getMessage()));
        }
        return found;
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void checkElement(String resource, Element element, List<Finding> found) {
        var id = idOf(element, resource);
        var name = element.getLocalName();
        if (name.equals("scriptTask") || name.equals("script") && CAMUNDA.equals(element.getNamespaceURI())) {
            found.add(new Finding(
                    resource, id, "scripts are not allowed; use a service task with one of our templates."));
        }
        if (name.equals("conditionExpression")
                && !COMPARISON.matcher(element.getTextContent().strip()).matches()) {
            found.add(new Finding(resource, id, "the condition must compare one variable with one value."));
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(resource, id, (Attr) attributes.item(i), found);
        }
        if (isTimer(name) && isFreeExpression(element.getTextContent().strip())) {
            found.add(new Finding(resource, id, "a timer names one variable or a fixed time."));
        }
    }

    private static boolean isTimer(String name) {
        return name.equals("timeDate") || name.equals("timeDuration") || name.equals("timeCycle");
    }

    private void checkAttribute(String resource, String id, Attr attribute, List<Finding> found) {
        if (!CAMUNDA.equals(attribute.getNamespaceURI()) && attribute.getNamespaceURI() != null) {
            return;
        }
        var value = attribute.getValue();
        switch (attribute.getLocalName()) {
            case "class", "expression", "resource" -> {
                if (CAMUNDA.equals(attribute.getNamespaceURI()) || isListener(attribute)) {
                    found.add(new Finding(
                            resource,
                            id,
                            "'%s' is not allowed; name a bean by its template.".formatted(attribute.getLocalName())));
                }
            }
            case "delegateExpression" -> checkBean(resource, id, value, found);
            default -> {
                if (isFreeExpression(value)) {
                    found.add(new Finding(
                            resource, id, "'%s' is a free expression; name one variable.".formatted(value)));
                }
            }
        }
    }

    private static boolean isListener(Attr attribute) {
        return attribute.getOwnerElement().getLocalName().endsWith("Listener");
    }

    private void checkBean(String resource, String id, String value, List<Finding> found) {
        var bean = BEAN.matcher(value);
        if (!bean.matches()) {
            found.add(new Finding(resource, id, "'%s' must be one bean, like ${recordVerdict}.".formatted(value)));
        } else if (!beans.contains(bean.group(1))) {
            found.add(new Finding(
                    resource, id, "there is no bean '%s'; use one of our templates.".formatted(bean.group(1))));
        }
    }

    private static boolean isFreeExpression(String value) {
        return (value.contains("${") || value.contains("#{"))
                && !WORD.matcher(value).matches()
                && !HARMLESS.contains(value);
    }

    private static String idOf(Element element, String resource) {
        for (var at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (at.hasAttribute("id")) {
                return at.getAttribute("id");
            }
        }
        return resource;
    }
}
