package io.rapport.engine.model;

import io.rapport.engine.flow.Crowds;
import io.rapport.engine.flow.EndlessLoops;
import io.rapport.engine.table.TableRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The rules that keep a model harmless: no document type, no script, no shell, no class, no free expression; a bean only
 * by its name, and only one that exists. The reasons are in CONTRIBUTING.
 */
public final class ModelRules {

    private static final Pattern FEEL = Pattern.compile("|(?i:feel)|https?://www\\.omg\\.org/spec/(FEEL|DMN)/.*");
    /** Attributes of the engine that load a class, a script or a resource. */
    private static final Pattern CODE = Pattern.compile(".*[cC]lass|expression|resource|scriptFormat");

    /** The first is what Modeler writes; the last is the engine's old way. Each is named once, by its outermost element. */
    private static final Set<String> GENERATED_FORM = Set.of("formData", "formProperty");

    private static final Pattern BEAN_IS_ASKED = Pattern.compile(".*[dD]elegateExpression");

    private static final String ENDLESS =
            "this step follows on itself and nothing in the loop waits; put a user task, a message or a timer of a minute or more into it.";

    private static final String CROWDED =
            "there could be more than %d of this step at once; join the forks before it, or repeat less.";
    /** More in one file no person draws. */
    private static final int MOST_ELEMENTS = 20_000;

    private final Set<String> beans;

    /** @param beans names a model may use */
    public ModelRules(Set<String> beans) {
        this.beans = beans;
    }

    /** Everything in this BPMN or DMN file that must be mended; empty when it may be deployed. */
    public List<Finding> check(String resource, byte[] xml) {
        return check(Map.of(resource, xml));
    }

    /**
     * As {@link #check(String, byte[])}, for files that are deployed together: processes that call each other are seen
     * together.
     *
     * @param resources name to content
     */
    public List<Finding> check(Map<String, byte[]> resources) {
        var found = new ArrayList<Finding>();
        var models = new LinkedHashMap<Document, String>();
        resources.forEach((resource, xml) -> read(resource, xml, models, found));
        var together = List.copyOf(models.keySet());
        EndlessLoops.in(together).forEach(step -> found.add(finding(models, step, ENDLESS)));
        Crowds.in(together).forEach(step -> found.add(finding(models, step, CROWDED.formatted(Crowds.MOST))));
        return found;
    }

    private void read(String resource, byte[] xml, Map<Document, String> models, List<Finding> found) {
        try {
            var model = Xml.parse(xml);
            if (!Xml.isModel(model.getDocumentElement())) {
                found.add(new Finding(resource, resource, "only BPMN 2.0 processes and DMN tables have a place here."));
            }
            var all = model.getElementsByTagName("*");
            var own = new ArrayList<Finding>();
            for (int i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                if (Bounds.isTooDeep(element)) {
                    found.add(new Finding(resource, resource, "elements stand in each other too deeply."));
                    return;
                }
                checkElement(
                        element, sentence -> own.add(new Finding(resource, Xml.idOf(element, resource), sentence)));
            }
            if (all.getLength() > MOST_ELEMENTS) {
                found.add(new Finding(resource, resource, "this file is too large; divide it."));
                return;
            }
            if (own.isEmpty() && Xml.isTable(model.getDocumentElement())) {
                TableRules.check(xml)
                        .forEach(broken -> own.add(new Finding(
                                resource,
                                broken.element().isEmpty() ? resource : broken.element(),
                                broken.sentence())));
            }
            found.addAll(own);
            models.put(model, resource);
        } catch (SAXException | IOException unreadable) {
            found.add(new Finding(resource, resource, "not readable as XML: " + unreadable.getMessage()));
        }
    }

    private static Finding finding(Map<Document, String> models, Element step, String sentence) {
        var resource = models.get(step.getOwnerDocument());
        return new Finding(resource, Xml.idOf(step, resource), sentence);
    }

    /** Takes what is to be said about the element at hand. */
    private interface Says {
        void it(String sentence);
    }

    private void checkElement(Element element, Says says) {
        var name = element.getLocalName();
        var text = Xml.textOf(element);
        if (name.equals("scriptTask") || name.equals("script") && Xml.isExtension(element)) {
            says.it("scripts are not allowed; use a service task with one of our templates.");
        }
        if (GENERATED_FORM.contains(name) && Xml.isExtension(element)) {
            says.it(
                    "a generated form is not used here, its labels could run as code in Tasklist; use a Camunda Form (formRef).");
        }
        Bounds.broken(element, text).ifPresent(says::it);
        if (name.equals("conditionExpression")) {
            if (!Expressions.isComparison(text)) {
                says.it("the condition must compare one variable with one value.");
            }
        } else if (Expressions.isFree(text)) {
            says.it(free(text));
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute((Attr) attributes.item(i), says);
        }
    }

    private void checkAttribute(Attr attribute, Says says) {
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        if (attribute.getNamespaceURI() != null && !Xml.isExtension(attribute)) {
            return;
        }
        if (name.equals("language") || name.equals("expressionLanguage") && isForeign(value)) {
            says.it("'%s' is not allowed; tables use FEEL, conditions no language.".formatted(value));
        } else if (Xml.isExtension(attribute) && name.equals("formKey")) {
            says.it("a page of your own is not allowed as a form; use a Camunda Form (formRef).");
        } else if (isOfTheEngine(attribute) && CODE.matcher(name).matches()) {
            says.it("'%s' is not allowed; name a bean by its template.".formatted(name));
        } else if (Xml.isExtension(attribute) && name.equals("type") && !value.equals("external")) {
            says.it("a '%s' task is not allowed; use one of our templates.".formatted(value));
        } else if (isOfTheEngine(attribute) && BEAN_IS_ASKED.matcher(name).matches()) {
            checkBean(value, says);
        } else if (Expressions.isFree(value)) {
            says.it(free(value));
        }
    }

    /** The engine's own attributes have its namespace, or stand on one of its elements. */
    private static boolean isOfTheEngine(Attr attribute) {
        return Xml.isExtension(attribute) || Xml.isExtension(attribute.getOwnerElement());
    }

    /** The default of BPMN is XPath, which the engine ignores; that of DMN is FEEL. */
    private static boolean isForeign(String language) {
        return !FEEL.matcher(language).matches() && !language.endsWith("/XPath");
    }

    private void checkBean(String value, Says says) {
        var bean = Expressions.bean(value);
        if (bean.isEmpty()) {
            says.it("'%s' must be one bean, like ${recordVerdict}.".formatted(value));
        } else if (!beans.contains(bean.get())) {
            says.it("there is no bean '%s'; use one of our templates.".formatted(bean.get()));
        }
    }

    private static String free(String expression) {
        return "'%s' is a free expression; name one variable.".formatted(expression);
    }
}
