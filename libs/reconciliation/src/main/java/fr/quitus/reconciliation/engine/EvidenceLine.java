package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.reconciliation.statement.StatementLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A stored line of a statement: what the engine compares, and what a service needs to append a fact.
 *
 * @param sha256 of the first file that held the line
 * @param place in that file
 * @param account the canonical account, or the PES budget
 * @param valueOn or null
 * @param amount positive or zero
 * @param bankCode or null; OrgEma for a PES payment
 * @param counterparty or null
 * @param counterpartyAccount the other party's IBAN without blanks, or null
 * @param endToEnd or null
 * @param orderKey PES only, else null
 * @param state ORDER_STATE only, else null
 */
public record EvidenceLine(
        UUID id,
        String sha256,
        String place,
        LineKind kind,
        AccountReference account,
        LocalDate bookedOn,
        LocalDate valueOn,
        Direction direction,
        Money amount,
        boolean returned,
        String bankCode,
        String counterparty,
        String counterpartyAccount,
        String endToEnd,
        List<String> references,
        String text,
        OrderKey orderKey,
        OrderState state) {

    private static final int SHORT_NAME = 12;
    private static final int PLACE_LIMIT = 200;

    public EvidenceLine {
        Objects.requireNonNull(id, "id");
        references = List.copyOf(references);
        text = text == null ? "" : text;
    }

    /** A line that gives no account of the other party. */
    public EvidenceLine(
            UUID id,
            String sha256,
            String place,
            LineKind kind,
            AccountReference account,
            LocalDate bookedOn,
            LocalDate valueOn,
            Direction direction,
            Money amount,
            boolean returned,
            String bankCode,
            String counterparty,
            String endToEnd,
            List<String> references,
            String text,
            OrderKey orderKey,
            OrderState state) {
        this(
                id,
                sha256,
                place,
                kind,
                account,
                bookedOn,
                valueOn,
                direction,
                amount,
                returned,
                bankCode,
                counterparty,
                null,
                endToEnd,
                references,
                text,
                orderKey,
                state);
    }

    /** Whether the accountant settled an order without money moving: any origin (OrgEma) but a payment. */
    public boolean isOffset() {
        return kind == LineKind.PAYMENT && bankCode != null && !bankCode.equals(StatementLine.REAL_PAYMENT);
    }

    /** How a fact names this line: type STATEMENT_LINE, the file's first 12 digits and the place in it. */
    public Evidence evidence() {
        var shortPlace = place.length() > PLACE_LIMIT ? place.substring(0, PLACE_LIMIT) : place;
        return new Evidence("STATEMENT_LINE", sha256.substring(0, SHORT_NAME) + ":" + shortPlace);
    }

    /** The same line without its texts, for lines that are kept only because an amount is equal. */
    EvidenceLine withoutTexts() {
        return new EvidenceLine(
                id,
                sha256,
                place,
                kind,
                account,
                bookedOn,
                valueOn,
                direction,
                amount,
                returned,
                bankCode,
                counterparty,
                counterpartyAccount,
                endToEnd,
                List.of(),
                "",
                orderKey,
                state);
    }
}
