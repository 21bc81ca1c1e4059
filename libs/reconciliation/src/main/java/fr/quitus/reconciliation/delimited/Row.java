package fr.quitus.reconciliation.delimited;

import java.util.List;

/**
 * One row of a delimited text.
 *
 * @param line of the text it starts on, from 1
 */
public record Row(long line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Where a person finds it. */
    public String place() {
        return "line " + line;
    }

    /** What stands in a column, from 0, without blanks around it; empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
