package fr.quitus.reconciliation.cfonb;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import fr.quitus.reconciliation.statement.Warnings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;

/** One statement, from its previous balance (record 01) to its new balance (record 07). */
final class CfonbStatement {

    private final byte[] opener;
    private final byte[] admitted;
    private final int index;
    private final AccountReference account;
    private final byte[] accountName;
    private final Currency currency;
    private final byte[] currencyCode;
    private final long opening;
    private final LocalDate from;
    private final Warnings warnings = new Warnings();
    private long sum;
    private long lines;

    CfonbStatement(int index, CfonbFields fields, CfonbRecords records) {
        this.index = index;
        this.opener = records.bytes().clone();
        this.admitted = opener.clone();
        this.account = AccountReference.rib(fields.exact(3, 5), fields.exact(12, 5), fields.exact(22, 11));
        this.accountName = account.canonical().value().getBytes(StandardCharsets.ISO_8859_1);
        this.currency = fields.isBlank(17, 3) ? Money.EUR : Amounts.currency(fields.text(17, 3), records.place());
        this.currencyCode = currency.getCurrencyCode().getBytes(StandardCharsets.ISO_8859_1);
        this.from = fields.date(35);
        this.opening = amount(fields, records);
    }

    AccountReference account() {
        return account;
    }

    /** Adds the account by the name that all formats agree on. */
    void addAccount(Fingerprint fingerprint) {
        fingerprint.add(accountName, 0, accountName.length);
    }

    void addCurrency(Fingerprint fingerprint) {
        fingerprint.add(currencyCode, 0, currencyCode.length);
    }

    Currency currency() {
        return currency;
    }

    Warnings warnings() {
        return warnings;
    }

    StatementHeader header() {
        return new StatementHeader(
                index, StatementFormat.CFONB_120, account, null, currency, money(opening), from, null);
    }

    /**
     * Checks that a record belongs here. Another bank or branch code is only worth a warning: banks that merged
     * write both; another account number is another account.
     */
    void admit(CfonbFields fields, CfonbRecords records) {
        if (!fields.same(3, 30, admitted)) {
            check(fields, records);
        }
    }

    private void check(CfonbFields fields, CfonbRecords records) {
        if (!fields.same(22, 11, opener)) {
            throw new StatementRefused(
                    Fault.ACCOUNT_MIXED, records.place(), account.value().substring(12), fields.exact(22, 11));
        }
        if (!fields.same(17, 3, opener)
                && !fields.isBlank(17, 3)
                && !fields.text(17, 3).equals(currency.getCurrencyCode())) {
            throw new StatementRefused(
                    Fault.CURRENCY_MIXED, records.place(), currency.getCurrencyCode(), fields.text(17, 3));
        }
        if (!fields.same(3, 5, opener) || !fields.same(12, 5, opener)) {
            warnings.add(records.place() + ": bank and branch " + fields.exact(3, 5) + "-" + fields.exact(12, 5)
                    + ", the statement says " + account.value().substring(0, 11));
        } else {
            System.arraycopy(records.bytes(), 0, admitted, 0, admitted.length);
        }
    }

    /** The record's amount, in the currency's smallest unit. */
    long amount(CfonbFields fields, CfonbRecords records) {
        long number = fields.amount(91);
        int decimals = fields.decimals(20);
        boolean usual = decimals == currency.getDefaultFractionDigits();
        return usual ? number : Amounts.scaled(number, decimals, currency, records.place());
    }

    void count(CfonbMovement movement) {
        sum = Amounts.plus(sum, movement.amount(), movement.place());
        lines++;
    }

    /** @throws StatementRefused BALANCE_MISMATCH, with the difference */
    StatementTotals close(CfonbFields fields, CfonbRecords records) {
        LocalDate closedOn = fields.date(35);
        long closing = amount(fields, records);
        long expected = Amounts.plus(opening, sum, records.place());
        if (expected != closing) {
            throw new StatementRefused(
                    Fault.BALANCE_MISMATCH,
                    records.place(),
                    money(expected).toString(),
                    money(closing).toString(),
                    money(closing - expected).toString());
        }
        return new StatementTotals(
                index,
                money(opening),
                money(closing),
                closedOn,
                lines,
                money(sum),
                StatementTotals.Check.VERIFIED,
                warnings.list(),
                null);
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }
}
