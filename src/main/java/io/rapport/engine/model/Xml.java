package io.rapport.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** A model as the engine's parser sees it: namespaces, own texts, no document type. */
public final class Xml {

    private static final Pattern MODEL =
            Pattern.compile("http://www\\.omg\\.org/spec/BPMN/20100524/MODEL|https?://www\\.omg\\.org/spec/DMN/.*");
    /** The engine reads its extensions under its old name as well. */
    private static final Pattern EXTENSION =
            Pattern.compile("http://camunda\\.org/schema/1\\.0/.*|http://activiti\\.org/.*");

    private Xml() {}

    /** @throws SAXException when it is no XML, or declares a document type */
    public static Document parse(byte[] xml) throws SAXException, IOException {
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

    static boolean isModel(Element root) {
        return root.getLocalName().equals("definitions")
                && MODEL.matcher(String.valueOf(root.getNamespaceURI())).matches();
    }

    /** Whether a file that begins with this element holds tables. */
    public static boolean isTable(Element root) {
        return isModel(root) && String.valueOf(root.getNamespaceURI()).contains("/DMN/");
    }

    /** Whether this is the engine's own element or attribute. */
    public static boolean isExtension(@Nullable Node node) {
        return node != null
                && EXTENSION.matcher(String.valueOf(node.getNamespaceURI())).matches();
    }

    /** The element's own text, without that of elements in it. */
    static String textOf(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            }
        }
        return text.toString().strip();
    }

    /** The nearest id, of the element or of what it stands in. */
    public static String idOf(Element element, String otherwise) {
        for (var at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (at.hasAttribute("id")) {
                return at.getAttribute("id");
            }
        }
        return otherwise;
    }
}
