package fr.quitus.reconciliation.helios;

import java.time.LocalDate;

/** One row of an extract, whatever kind of file it is in. Columns count from 0. */
interface ExtractRow {

    String place();

    int columns();

    /** What stands in the column, without blanks and without the stray apostrophe before some codes; or empty. */
    String text(int column);

    /**
     * The day in a column.
     *
     * @throws fr.quitus.reconciliation.statement.StatementRefused INVALID_DATE
     */
    LocalDate day(int column, String place);
}
