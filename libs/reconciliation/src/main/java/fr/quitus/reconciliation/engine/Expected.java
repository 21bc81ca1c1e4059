package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A movement that a service expects, or a word of the accountant: what one line of a statement may prove.
 *
 * @param id one for each pair of order and purpose, the same each time the service is asked
 * @param kind which lines may prove it; never PENDING
 * @param account the only account it may show on, or null when any will do; for PES lines leave it null, the order
 *     key holds the budget
 * @param direction as the line shows it: a payment out is DEBIT, also in a PES file; a bounced transfer is CREDIT
 * @param returned whether a line that gives money back proves it
 * @param orderKey for ORDER_STATE and PAYMENT lines, else null
 * @param references for MOVEMENT lines: order number {@code 2022-14-1187}, end-to-end reference, claim number, in any
 *     spelling; separators and leading zeros make no difference. In free text one counts from 6 letters and digits on
 * @param names of the other party, in any spelling; empty when not known
 * @param settlement whether it may be settled by money, by an offset, or by either
 * @param aliases other names that a person has said the party goes by
 * @param accounts IBANs, without blanks, that a person has said are the party's
 * @param issuedOn not expected before
 * @param dueOn expected by then; null when it is never overdue
 * @param label what a person calls it: "Payment order 2022-14-1187, Ronalpia"
 * @param subject whose ledger the proof is written to
 */
public record Expected(
        UUID id,
        Purpose purpose,
        LineKind kind,
        AccountReference account,
        Direction direction,
        boolean returned,
        Money amount,
        OrderKey orderKey,
        Set<String> references,
        Set<String> names,
        Settlement settlement,
        Set<String> aliases,
        Set<String> accounts,
        LocalDate issuedOn,
        LocalDate dueOn,
        String label,
        UUID subject)
        implements Terms {

    public Expected {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(subject, "subject");
        references = Set.copyOf(references);
        names = Set.copyOf(names);
        aliases = Set.copyOf(aliases);
        accounts = Set.copyOf(accounts);
    }

    /** As most services say it: settled either way; what persons know of the party is not their business. */
    public Expected(
            UUID id,
            Purpose purpose,
            LineKind kind,
            AccountReference account,
            Direction direction,
            boolean returned,
            Money amount,
            OrderKey orderKey,
            Set<String> references,
            Set<String> names,
            LocalDate issuedOn,
            LocalDate dueOn,
            String label,
            UUID subject) {
        this(
                id,
                purpose,
                kind,
                account,
                direction,
                returned,
                amount,
                orderKey,
                references,
                names,
                Settlement.EITHER,
                Set.of(),
                Set.of(),
                issuedOn,
                dueOn,
                label,
                subject);
    }

    Expected knownAs(Set<String> otherNames, Set<String> itsAccounts) {
        return with(amount, settlement, otherNames, itsAccounts);
    }

    /** The same movement when another amount of it was still to be proved. */
    public Expected of(Money open) {
        return with(open, settlement, aliases, accounts);
    }

    public Expected settledBy(Settlement way) {
        return with(amount, way, aliases, accounts);
    }

    private Expected with(Money open, Settlement way, Set<String> otherNames, Set<String> itsAccounts) {
        return new Expected(
                id,
                purpose,
                kind,
                account,
                direction,
                returned,
                open,
                orderKey,
                references,
                names,
                way,
                otherNames,
                itsAccounts,
                issuedOn,
                dueOn,
                label,
                subject);
    }

    @Override
    public LocalDate expectedBy() {
        return dueOn == null || dueOn.isBefore(issuedOn) ? issuedOn : dueOn;
    }
}
