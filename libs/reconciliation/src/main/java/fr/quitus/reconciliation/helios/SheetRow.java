package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row of a spreadsheet. Numbers become text as a CSV would have it; spreadsheets keep 15 significant digits and
 * write up to 17, of which the last two are noise (ECMA-376 stores IEEE doubles).
 */
record SheetRow(Row row) implements ExtractRow {

    private static final MathContext SIGNIFICANT = new MathContext(15);
    private static final int DIGITS_WRITTEN_OUT = 30;

    @Override
    public String place() {
        return "row " + row.getRowNum();
    }

    @Override
    public int columns() {
        return row.getCellCount();
    }

    @Override
    public String text(int column) {
        var cell = cell(column);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var value = cell.getValue();
        return value instanceof BigDecimal number
                ? text(number.round(SIGNIFICANT).stripTrailingZeros())
                : ExtractCell.cleaned(String.valueOf(cell.getText()));
    }

    /** An exponent of many digits is left as it is: written out, it would fill the memory. */
    private static String text(BigDecimal number) {
        return Math.abs(number.scale()) > DIGITS_WRITTEN_OUT
                ? number.toString()
                : number.toPlainString().replace('.', ',');
    }

    @Override
    public LocalDate day(int column, String place) {
        var cell = cell(column);
        if (cell != null && cell.getValue() instanceof BigDecimal) {
            try {
                return cell.asDate().toLocalDate();
            } catch (DateTimeException | ArithmeticException notADay) {
                throw new StatementRefused(Fault.INVALID_DATE, place, null, cell.getText());
            }
        }
        return ExtractCell.day(text(column), place);
    }

    boolean isBlank() {
        return row.stream().allMatch(cell -> cell == null || cell.getText().isBlank());
    }

    private Cell cell(int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }
}
