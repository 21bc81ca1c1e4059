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
 *
 * <p>The parser gives one and the same string for a name each time, and a statement repeats few: nearly every name is
 * found again as the very object in the slot that its hash names.
 */
final class XmlNames {

    private static final int LIMIT = 1_000;
    private static final int SLOTS = 1 << 10;

    private final Set<String> names = new HashSet<>();
    private final String[] recent = new String[SLOTS];

    /** Takes note of the names of the parser's current event. */
    void note(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            note(xml.getPITarget());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            note(xml.getLocalName());
            for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
                note(xml.getAttributeLocalName(i));
            }
            for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
                note(xml.getNamespacePrefix(i));
                note(xml.getNamespaceURI(i));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // What is another object takes the longer way.
    private void note(String name) {
        int slot = name == null ? 0 : name.hashCode() & (SLOTS - 1);
        if (name == null || recent[slot] != name) {
            count(name);
            recent[slot] = name;
        }
    }

    private void count(String name) {
        if (names.add(name) && names.size() > LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, null, "≤ " + LIMIT, null);
        }
    }
}
