package fr.quitus.reconciliation.mapped;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.delimited.Decimals;
import fr.quitus.reconciliation.delimited.Row;
import fr.quitus.reconciliation.mapped.CsvColumns.Role;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.PlausibleDays;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns rows into movements. */
final class MappedLine {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");

    private final CsvMapping mapping;
    private final FoundColumns columns;
    private final AccountReference account;
    private final DateTimeFormatter days;
    private final Decimals decimals;
    private final Fingerprint fingerprint = new Fingerprint();

    MappedLine(CsvMapping mapping, FoundColumns columns) {
        this.mapping = mapping;
        this.columns = columns;
        this.account = mapping.reference();
        this.days = mapping.days();
        this.decimals = mapping.decimals();
    }

    /** @throws StatementRefused with the line and the column at fault */
    StatementLine of(Row row, long position) {
        requireEuros(row);
        long cents = cents(row);
        var reference = columns.text(row, Role.REFERENCE);
        var line = new StatementLine(
                position,
                row.place(),
                LineKind.MOVEMENT,
                day(row, Role.DATE),
                columns.text(row, Role.VALUE_DATE).isEmpty() ? null : day(row, Role.VALUE_DATE),
                cents < 0 ? Direction.DEBIT : Direction.CREDIT,
                Money.ofMinor(Math.abs(cents), Money.EUR),
                null,
                false,
                orNull(columns.text(row, Role.COUNTERPARTY)),
                orNull(account(columns.text(row, Role.COUNTERPARTY_ACCOUNT))),
                orNull(columns.text(row, Role.END_TO_END)),
                reference.isEmpty() ? List.of() : List.of(reference),
                columns.text(row, Role.LABEL),
                null,
                null,
                String.join(mapping.separator(), row.cells()),
                "");
        return line.withFingerprint(fingerprint(line, cents));
    }

    /** As the file says it, like the other formats: what is not the party's account speaks against the party. */
    private static String account(String text) {
        return BLANK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Without the other party's account, so that a file is the same whether its mapping names that column or not. */
    private String fingerprint(StatementLine line, long cents) {
        return fingerprint
                .add(account.canonical().value())
                .add(line.kind().name())
                .add(line.bookedOn())
                .add(line.valueOn())
                .add(cents)
                .add(line.counterparty())
                .add(line.endToEnd())
                .add(line.references())
                .add(line.text())
                .hex();
    }

    private void requireEuros(Row row) {
        var code = Money.EUR.getCurrencyCode();
        if (columns.have(Role.CURRENCY) && !columns.required(row, Role.CURRENCY).equalsIgnoreCase(code)) {
            throw new StatementRefused(
                    Fault.CURRENCY_MIXED, columns.placeOf(row, Role.CURRENCY), code, columns.text(row, Role.CURRENCY));
        }
    }

    private LocalDate day(Row row, Role role) {
        var text = columns.required(row, role);
        var place = columns.placeOf(row, role);
        try {
            return PlausibleDays.require(LocalDate.parse(text, days), place);
        } catch (DateTimeException notADay) {
            throw new StatementRefused(Fault.INVALID_DATE, place, mapping.datePattern(), text);
        }
    }

    /** Credit positive. */
    private long cents(Row row) {
        if (columns.have(Role.AMOUNT)) {
            return cents(row, Role.AMOUNT, columns.required(row, Role.AMOUNT));
        }
        long debit = centsOrZero(row, Role.DEBIT);
        long credit = centsOrZero(row, Role.CREDIT);
        if (credit < 0) {
            throw new StatementRefused(
                    Fault.INVALID_AMOUNT, columns.placeOf(row, Role.CREDIT), "≥ 0", columns.text(row, Role.CREDIT));
        }
        if (debit != 0 && credit != 0) {
            throw new StatementRefused(
                    Fault.INVALID_AMOUNT, columns.placeOf(row, Role.CREDIT), "0", columns.text(row, Role.CREDIT));
        }
        return credit - Math.abs(debit);
    }

    /** Banks leave the other column empty or write 0,00 there; that both are empty is no movement. */
    private long centsOrZero(Row row, Role role) {
        var text = columns.text(row, role);
        boolean other = !columns.text(row, role == Role.DEBIT ? Role.CREDIT : Role.DEBIT)
                .isEmpty();
        return text.isEmpty() && other ? 0 : cents(row, role, columns.required(row, role));
    }

    private long cents(Row row, Role role, String text) {
        return decimals.cents(text, columns.placeOf(row, role));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
