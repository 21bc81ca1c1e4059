package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the different names of a file. The parser keeps every name it has met, so a file that invents millions
 * would fill the memory; a real statement has a few hundred.
 */
final class XmlNames {

    private static final int LIMIT = 1_000;

    private final Set<String> names = new HashSet<>();

    /** Takes note of the names of the parser's current event. */
    void note(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            note(xml.getPITarget());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            note(xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                note(xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                note(xml.getNamespacePrefix(i));
                note(xml.getNamespaceURI(i));
            }
        }
    }

    private void note(String name) {
        if (names.add(name) && names.size() > LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, null, "≤ " + LIMIT, null);
        }
    }
}
