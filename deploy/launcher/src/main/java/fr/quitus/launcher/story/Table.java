package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of text: words to the left, amounts to the right, so that the cents stand under each other. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(Stream.of(titles).map(title -> new Cell(title, false)).toList());
    }

    /** A row of texts and amounts ({@link Money}), one for each title. */
    Table row(Object... values) {
        if (values.length != rows.get(0).size()) {
            throw new IllegalArgumentException("%d values for %d columns"
                    .formatted(values.length, rows.get(0).size()));
        }
        rows.add(Stream.of(values).map(Table::cell).toList());
        return this;
    }

    /** An amount as people read it: {@code 35,000.00}. */
    static String amount(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(money.amount());
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
        var text = new StringBuilder(line(rows.get(0), widths));
        text.append("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)))
                .append('\n');
        rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static Cell cell(Object value) {
        return value instanceof Money money ? new Cell(amount(money), true) : new Cell(String.valueOf(value), false);
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
    }

    /** A title stands over its column: to the right when the column holds amounts. */
    private String line(List<Cell> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < widths.length; column++) {
            String blank = " ".repeat(widths[column] - row.get(column).text().length());
            String text = row.get(column).text();
            cells.add(isOfAmounts(column) ? blank + text : text + blank);
        }
        return String.join(GAP, cells).stripTrailing() + "\n";
    }

    private boolean isOfAmounts(int column) {
        return rows.stream().skip(1).anyMatch(row -> row.get(column).isAmount());
    }

    private record Cell(String text, boolean isAmount) {}
}
