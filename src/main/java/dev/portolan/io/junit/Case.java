package dev.portolan.io.junit;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One test case of a suite.
 *
 * @param group {@code flows} or {@code rules}
 * @param text why it ended so; empty for nothing to say
 */
record Case(String group, String name, Result result, String text) {

    /** How a case ended. */
    enum Result {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        /** The attribute of a suite that counts these. */
        String counter() {
            return this == SKIPPED ? "skipped" : element() + "s";
        }

        String element() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", group);
        xml.writeAttribute("name", CheckJunit.legal(name));
        if (result != Result.PASSED) {
            xml.writeStartElement(result.element());
            xml.writeAttribute("message", CheckJunit.legal(text));
            xml.writeEndElement();
        } else if (!text.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(CheckJunit.legal(text));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
