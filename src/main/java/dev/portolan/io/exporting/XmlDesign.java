package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the design in pictures that are XML. Entities and document types are left unread. */
final class XmlDesign {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private XmlDesign() {}

    /** The text of the element that holds the design. */
    static Optional<String> inSvg(InputStream picture) throws IOException {
        return find(picture, XmlDesign::element);
    }

    private interface Look {
        Optional<String> at(XMLStreamReader element) throws XMLStreamException;
    }

    private static Optional<String> element(XMLStreamReader at) throws XMLStreamException {
        return SvgDocument.NAMESPACE.equals(at.getNamespaceURI())
                        && at.getLocalName().equals("design")
                ? Optional.of(at.getElementText())
                : Optional.empty();
    }

    private static Optional<String> find(InputStream picture, Look look) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(picture);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    Optional<String> found = look.at(reader);
                    if (found.isPresent()) {
                        return found.filter(text -> text.length() <= DesignFiles.MOST_CHARACTERS);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IOException("this is not XML: " + e.getMessage(), e);
        }
    }
}
