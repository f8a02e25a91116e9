package dev.portolan.io.exporting;

import dev.portolan.io.json.DesignFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the design in pictures that are XML. Entities and document types are left unread. */
final class XmlDesign {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    /** The most that a packed diagram may unpack to. */
    private static final int MOST_UNPACKED = 3 * DesignFiles.MOST_CHARACTERS;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setXMLReporter((message, type, information, location) -> {}); // else it writes to standard error
    }

    private XmlDesign() {}

    /** Looks at the start of an element, or at text. */
    private interface Place {
        Optional<String> at(XMLStreamReader reader) throws XMLStreamException, IOException;
    }

    /** The text of the element that holds the design. */
    static Optional<String> inSvg(InputStream picture) throws IOException {
        return find(picture, XmlDesign::element);
    }

    private static Optional<String> element(XMLStreamReader at) throws XMLStreamException {
        return at.isStartElement()
                        && SvgDocument.NAMESPACE.equals(at.getNamespaceURI())
                        && at.getLocalName().equals("design")
                ? Optional.of(at.getElementText())
                : Optional.empty();
    }

    /** The attribute of the cell that holds the design, also where draw.io has packed the diagram. */
    static Optional<String> inDrawio(InputStream picture) throws IOException {
        return find(picture, at -> at.isStartElement() ? cell(at) : packed(at.getText()));
    }

    private static Optional<String> cell(XMLStreamReader at) {
        return at.getLocalName().equals("object") && DrawioCells.DESIGN.equals(at.getAttributeValue(null, "id"))
                ? Optional.ofNullable(at.getAttributeValue(null, "design"))
                : Optional.empty();
    }

    /** What draw.io writes where it packs: base64 of deflated text in which characters are written as in addresses. */
    private static Optional<String> packed(String text) throws IOException {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            byte[] deflated = Base64.getMimeDecoder().decode(text.strip());
            InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true));
            String written = new String(inflated.readNBytes(MOST_UNPACKED), StandardCharsets.UTF_8);
            String xml = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            return find(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                    at -> at.isStartElement() ? cell(at) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new IOException("its diagram is packed in a way that is not known", e);
        }
    }

    private static Optional<String> find(InputStream picture, Place place) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(picture);
            while (reader.hasNext()) {
                int event = reader.next();
                boolean speaks = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.CHARACTERS;
                Optional<String> found = speaks ? place.at(reader) : Optional.empty();
                if (found.isPresent()) {
                    return found.filter(text -> text.length() <= DesignFiles.MOST_CHARACTERS);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IOException("this is not XML: " + e.getMessage(), e);
        }
    }
}
