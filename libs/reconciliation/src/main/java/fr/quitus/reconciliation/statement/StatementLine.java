package fr.quitus.reconciliation.statement;

import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of a statement, whatever its format.
 *
 * @param position 1 for the first line of the file, whichever statement it is in
 * @param place where a person finds it: "line 12", "entry 3, transaction 2"
 * @param valueOn value date, or null
 * @param amount positive or zero: the direction says the sign
 * @param bankCode CFONB operation code, ISO bank transaction code, or OrgEma of PES (01 is real money); or null
 * @param returned the bank gives money back, or the accountant takes a payment back
 * @param counterparty name of the other party, or null
 * @param counterpartyAccount the other party's IBAN, or what the bank gives for it, without blanks; or null
 * @param endToEnd the payer's reference, or null
 * @param references all other structured references
 * @param text label and remittance text, in one line
 * @param orderKey PES only, else null; null too where the accountant asks for an order (P503)
 * @param state ORDER_STATE only, else null
 * @param raw the record as it was, shortened, for people
 * @param fingerprint SHA-256 in hex over all that identifies the line, whatever file repeats it
 */
public record StatementLine(
        long position,
        String place,
        LineKind kind,
        LocalDate bookedOn,
        LocalDate valueOn,
        Direction direction,
        Money amount,
        String bankCode,
        boolean returned,
        String counterparty,
        String counterpartyAccount,
        String endToEnd,
        List<String> references,
        String text,
        OrderKey orderKey,
        OrderState state,
        String raw,
        String fingerprint) {

    /** OrgEma 01: paid through the bank. The others offset an order without money moving. */
    public static final String REAL_PAYMENT = "01";

    /** The longest raw rendering that is kept, in characters. */
    public static final int RAW_LIMIT = 2_000;

    public StatementLine {
        references = List.copyOf(references);
        raw = raw.length() > RAW_LIMIT ? raw.substring(0, RAW_LIMIT) : raw;
    }

    /** A line of a format that gives no account of the other party. */
    public StatementLine(
            long position,
            String place,
            LineKind kind,
            LocalDate bookedOn,
            LocalDate valueOn,
            Direction direction,
            Money amount,
            String bankCode,
            boolean returned,
            String counterparty,
            String endToEnd,
            List<String> references,
            String text,
            OrderKey orderKey,
            OrderState state,
            String raw,
            String fingerprint) {
        this(
                position,
                place,
                kind,
                bookedOn,
                valueOn,
                direction,
                amount,
                bankCode,
                returned,
                counterparty,
                null,
                endToEnd,
                references,
                text,
                orderKey,
                state,
                raw,
                fingerprint);
    }

    /** The amount with its sign: a credit is positive. */
    public Money signedAmount() {
        return direction == Direction.CREDIT ? amount : amount.negated();
    }

    /** The same line under its fingerprint, which is made from the other fields. */
    public StatementLine withFingerprint(String hex) {
        return new StatementLine(
                position,
                place,
                kind,
                bookedOn,
                valueOn,
                direction,
                amount,
                bankCode,
                returned,
                counterparty,
                counterpartyAccount,
                endToEnd,
                references,
                text,
                orderKey,
                state,
                raw,
                hex);
    }
}
