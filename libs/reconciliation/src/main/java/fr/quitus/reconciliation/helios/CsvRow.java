package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.delimited.Row;
import java.time.LocalDate;

/** A row of a CSV: all of it is text. */
record CsvRow(Row row) implements ExtractRow {

    @Override
    public String place() {
        return row.place();
    }

    @Override
    public int columns() {
        return row.cells().size();
    }

    @Override
    public String text(int column) {
        return ExtractCell.cleaned(row.cell(column));
    }

    @Override
    public LocalDate day(int column, String place) {
        return ExtractCell.day(text(column), place);
    }
}
