package fr.quitus.reconciliation.cfonb;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A movement (record 04) while its complements (records 05) come in. */
final class CfonbMovement {

    private static final int MAX_COMPLEMENTS = 200;
    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final String RETURNED_TRANSFER = "12";
    private static final String NO_REJECT = "00";

    private final byte[] record;
    private final String place;
    private final String operation;
    private final String reject;
    private final LocalDate bookedOn;
    private final LocalDate valueOn;
    private final long amount;
    private final String label;
    private final String reference;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private final List<String> references = new ArrayList<>(4);
    private final List<String> complements = new ArrayList<>(8);
    private String payer;
    private String beneficiary;
    private String endToEnd;

    /** @param amount signed, in the currency's smallest unit */
    CfonbMovement(CfonbFields fields, CfonbRecords records, long amount) {
        this.record = records.bytes().clone();
        this.place = records.place();
        this.amount = amount;
        operation = fields.text(33, 2);
        bookedOn = fields.date(35);
        reject = fields.text(41, 2);
        valueOn = fields.isBlank(43, 6) ? null : fields.date(43);
        label = fields.text(49, 31);
        reference = fields.text(105, 16);
        text.append(label);
        raw.append(fields.text(1, CfonbRecords.LENGTH));
        addReference(reference);
    }

    String place() {
        return place;
    }

    long amount() {
        return amount;
    }

    /** Whether a complement repeats the identification of this movement (positions 3 to 32, operation code too). */
    boolean owns(CfonbFields complement) {
        return complement.same(12, 5, record) && complement.same(22, 11, record);
    }

    void add(CfonbFields complement) {
        if (complements.size() == MAX_COMPLEMENTS) {
            throw new StatementRefused(Fault.TOO_LARGE, place, String.valueOf(MAX_COMPLEMENTS), null);
        }
        String qualifier = complement.text(46, 3);
        String information = complement.text(49, 70);
        complements.add(qualifier + information);
        if (raw.length() < StatementLine.RAW_LIMIT) {
            raw.append('\n').append(complement.text(1, CfonbRecords.LENGTH));
        }
        interpret(qualifier, information, complement);
    }

    private void interpret(String qualifier, String information, CfonbFields complement) {
        switch (qualifier) {
            case "LIB", "LCC", "LC2" -> append(information);
            case "NPY" -> payer = information;
            case "NPO" -> payer = payer == null ? information : payer;
            case "NBE" -> beneficiary = information;
            case "NBU" -> beneficiary = beneficiary == null ? information : beneficiary;
            case "RCN" -> endToEnd = provided(complement.text(49, 35));
            case "REF" -> {
                addReference(complement.text(49, 35));
                addReference(complement.text(84, 35));
            }
            case "LCS", "RUM" -> addReference(information);
            default -> {
                // Kept in the raw record and in the fingerprint: banks add qualifiers of their own.
            }
        }
    }

    StatementLine line(long position, AccountReference account, Currency currency, Fingerprint fingerprint) {
        Direction direction = amount < 0 ? Direction.DEBIT : Direction.CREDIT;
        return new StatementLine(
                position,
                place,
                LineKind.MOVEMENT,
                bookedOn,
                valueOn,
                direction,
                Money.ofMinor(Math.abs(amount), currency),
                operation,
                isReturned(),
                counterparty(direction),
                endToEnd,
                references,
                text.toString(),
                null,
                null,
                raw.toString(),
                fingerprint(account, currency, fingerprint));
    }

    private String fingerprint(AccountReference account, Currency currency, Fingerprint fingerprint) {
        return fingerprint
                .add(account.canonical().value())
                .add(bookedOn)
                .add(valueOn)
                .add(amount)
                .add(currency.getCurrencyCode())
                .add(operation)
                .add(reject)
                .add(label)
                .add(reference)
                .add(complements)
                .hex();
    }

    private boolean isReturned() {
        return RETURNED_TRANSFER.equals(operation) || !(reject.isEmpty() || NO_REJECT.equals(reject));
    }

    /** The other party: who pays in, or who is paid; a direct debit names only its creditor. */
    private String counterparty(Direction direction) {
        String first = direction == Direction.CREDIT ? payer : beneficiary;
        String second = direction == Direction.CREDIT ? beneficiary : payer;
        return first != null ? first : second;
    }

    private void append(String information) {
        if (!information.isEmpty()) {
            text.append(text.length() == 0 ? "" : " ").append(information);
        }
    }

    private void addReference(String value) {
        String given = provided(value);
        if (given != null) {
            references.add(given);
        }
    }

    private static String provided(String value) {
        return value.isEmpty() || NOT_PROVIDED.equals(value) ? null : value;
    }
}
