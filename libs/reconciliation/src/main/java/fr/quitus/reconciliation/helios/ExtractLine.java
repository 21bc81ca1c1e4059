package fr.quitus.reconciliation.helios;

import static fr.quitus.reconciliation.helios.ExtractColumns.placeOf;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.delimited.Decimals;
import fr.quitus.reconciliation.helios.ExtractColumns.Column;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.PlausibleDays;
import fr.quitus.reconciliation.statement.StatementLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One payment of an extract. It names its order by year, number and line, and no slip: so it has references, and no
 * order key.
 */
final class ExtractLine {

    /** OrgEma of a real payment: offsets are not in an extract of payments. */
    private static final String REAL_PAYMENT = "01";

    private static final Decimals AMOUNTS = Decimals.french();

    private final ExtractColumns columns;
    private final ExtractRow row;

    ExtractLine(ExtractColumns columns, ExtractRow row) {
        this.columns = columns;
        this.row = row;
    }

    AccountReference account() {
        return AccountReference.collectivity(columns.required(row, Column.COLLEC));
    }

    String placeOfAccount() {
        return placeOf(row, Column.COLLEC);
    }

    /** Negative when the payment came back. */
    long cents() {
        return AMOUNTS.cents(columns.required(row, Column.MONTANT_PAIEMENT), placeOf(row, Column.MONTANT_PAIEMENT));
    }

    StatementLine line(long position, AccountReference account, Fingerprint fingerprint) {
        long cents = cents();
        var order = order();
        var paidOn = day(Column.DATE_PAIEMENT);
        var payee = columns.text(row, Column.IMMATRICULATION).replace(" ", "");
        fingerprint
                .add(LineKind.PAYMENT.name())
                .add("HELIOS_EXTRACT")
                .add(account.value())
                .add(paidOn)
                .add(cents)
                .add(order)
                .add(payee);
        return new StatementLine(
                position,
                row.place(),
                LineKind.PAYMENT,
                paidOn,
                null,
                cents < 0 ? Direction.CREDIT : Direction.DEBIT,
                Money.ofMinor(Math.abs(cents), Money.EUR),
                REAL_PAYMENT,
                cents < 0,
                orNull(columns.text(row, Column.NOM)),
                null,
                Stream.of(order, payee).filter(text -> !text.isEmpty()).toList(),
                columns.text(row, Column.OBJET_MANDAT),
                null,
                null,
                columns.raw(row),
                fingerprint.hex());
    }

    /** Year of issue, number and line of the order: {@code 2022-1187-1}. */
    private String order() {
        return String.join(
                "-",
                List.of(
                        String.valueOf(day(Column.DATE_EMISSION).getYear()),
                        withoutLeadingZeros(columns.required(row, Column.NUM_MANDAT)),
                        withoutLeadingZeros(columns.required(row, Column.NUMERO_LIGNE))));
    }

    private LocalDate day(Column column) {
        columns.required(row, column);
        return PlausibleDays.require(columns.day(row, column), placeOf(row, column));
    }

    private static String withoutLeadingZeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
