package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as PES has it: only the root has a namespace, and every value stands in an attribute {@code V}. */
final class PesWriter {

    private final XMLStreamWriter xml;

    PesWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    PesWriter begin(String encoding, String root, String namespace) throws XMLStreamException {
        xml.writeStartDocument(encoding, "1.0");
        xml.writeStartElement("n", root, namespace);
        xml.writeNamespace("n", namespace);
        return this;
    }

    PesWriter open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
        return this;
    }

    PesWriter value(String element, String value) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("V", value);
        return this;
    }

    PesWriter value(String element, LocalDate date) throws XMLStreamException {
        return value(element, date.toString());
    }

    /** With a decimal point and two decimals. */
    PesWriter value(String element, Money amount) throws XMLStreamException {
        return value(element, amount.amount().toPlainString());
    }

    PesWriter close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
    }
}
