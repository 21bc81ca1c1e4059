package fr.quitus.reconciliation.pes;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.IsoDays;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The values of one block: every element below it that has an attribute V, by name; the first of a name counts. */
final class PesValues {

    private static final int MAX_VALUES = 200;
    private static final int MAX_SIZE = 64 * 1024;

    private final Map<String, String> values = new HashMap<>();
    private int size;

    /** Reads the current element and moves to its end. */
    PesValues addAll(XmlCursor xml, String place) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String value = xml.attribute("V");
            if (value != null && values.putIfAbsent(xml.name(), value.strip()) == null) {
                size += value.length();
            }
            if (values.size() > MAX_VALUES || size > MAX_SIZE) {
                throw new StatementRefused(Fault.TOO_LARGE, place, "≤ " + MAX_VALUES + ", ≤ " + MAX_SIZE, null);
            }
            addAll(xml, place);
        }
        return this;
    }

    /** The value, or null when it is missing or empty. */
    String text(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String required(String name, String place) {
        String value = text(name);
        if (value == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, place, name, null);
        }
        return value;
    }

    LocalDate day(String name, IsoDays days, String place) {
        String value = text(name);
        return value == null ? null : days.of(value, place);
    }

    /** Cents; zero when it is missing. */
    long cents(String name, String place) {
        String value = text(name);
        return value == null ? 0 : Amounts.minor(value, Money.EUR, place);
    }

    /** A whole number of at most nine digits. */
    int number(String name, String place) {
        String value = required(name, place);
        boolean digits = value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new StatementRefused(Fault.INVALID_VALUE, place, name + " 0-9", value);
        }
        return Integer.parseInt(value);
    }
}
