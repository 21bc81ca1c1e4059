package fr.quitus.reconciliation.xml;

import com.fasterxml.aalto.stax.StreamReaderImpl;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.util.HashSet;
import java.util.Set;

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

    /** Takes note of an element's name and of all the names in its tag. */
    void note(String element, StreamReaderImpl xml) {
        note(element);
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            note(xml.getAttributeLocalName(i));
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            note(xml.getNamespacePrefix(i));
            note(xml.getNamespaceURI(i));
        }
    }

    @SuppressWarnings("ReferenceEquality") // What is another object takes the longer way.
    void note(String name) {
        int slot = name.hashCode() & (SLOTS - 1);
        if (recent[slot] != name) {
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
