package dev.portolan.io.importing.drawio;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a tree. Entities of the file's own are not known and external ones not fetched, so a file cannot grow by itself. */
final class Xml {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 200_000;

    /** An element, on which line it starts, and the text directly in it. */
    record Element(String name, int line, Map<String, String> attributes, List<Element> children, StringBuilder text) {
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    private Xml() {}

    /** @throws Unreadable where it is no XML, or more of it than any drawing */
    static Element read(String text) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            String why = e.getMessage() == null
                    ? "it cannot be read"
                    : e.getMessage().lines().reduce((a, b) -> b).orElse("");
            throw new Unreadable(line, "this is not XML: " + why.replaceFirst("^Message: ", "") + "; mend this place");
        }
    }

    private static Element tree(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        Element top = new Element("", 1, Map.of(), new ArrayList<>(), new StringBuilder());
        Deque<Element> open = new ArrayDeque<>(List.of(top));
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                    throw new Unreadable(line, "this is larger or deeper than Portolan reads; is it the right file?");
                }
                Element element = element(reader, line);
                open.element().children().add(element);
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text().append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(
                        line, "the entity &" + reader.getLocalName() + "; is not known here; write what it means");
            }
        }
        return top.children().get(0);
    }

    private static Element element(XMLStreamReader reader, int line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), line, attributes, new ArrayList<>(), new StringBuilder());
    }
}
