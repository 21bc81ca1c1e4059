package fr.quitus.reconciliation.mapped;

import fr.quitus.reconciliation.delimited.Row;
import fr.quitus.reconciliation.mapped.CsvColumns.Role;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.util.EnumMap;
import java.util.Map;

/** Where the columns of a mapping stand in one file. */
final class FoundColumns {

    private final Map<Role, String> names;
    private final Map<Role, Integer> indexes = new EnumMap<>(Role.class);

    /**
     * Finds the columns.
     *
     * @param first the header, or the first row when there is none
     * @throws StatementRefused MISSING_COLUMN names the column that is not in the file
     */
    FoundColumns(CsvMapping mapping, Row first) {
        this.names = mapping.columns().named();
        names.forEach((role, name) -> {
            int index = mapping.header() ? indexInHeader(first, name) : numberOf(name) - 1;
            if (index < 0 || index >= first.cells().size()) {
                throw new StatementRefused(
                        Fault.MISSING_COLUMN, first.place(), name, String.join(" | ", first.cells()));
            }
            indexes.put(role, index);
        });
    }

    private static int indexInHeader(Row header, String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cell(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return numberOf(name) - 1;
    }

    /** The number that a column is named by, or 0. */
    static int numberOf(String name) {
        return name.strip().matches("[1-9]\\d{0,2}") ? Integer.parseInt(name.strip()) : 0;
    }

    boolean have(Role role) {
        return indexes.containsKey(role);
    }

    /** What stands there, or an empty text. */
    String text(Row row, Role role) {
        var index = indexes.get(role);
        return index == null ? "" : row.cell(index);
    }

    /** @throws StatementRefused MISSING_ELEMENT */
    String required(Row row, Role role) {
        var text = text(row, role);
        if (text.isEmpty()) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, placeOf(row, role), null, null);
        }
        return text;
    }

    String placeOf(Row row, Role role) {
        return row.place() + ", column " + names.get(role);
    }
}
