package fr.quitus.reconciliation.missing;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An expected movement with what was looked for.
 *
 * @param id the same as the engine knows it by
 * @param order that expects it
 * @param kind of the lines that could prove it
 * @param references that a line could quote
 * @param party the other side's name, or null
 * @param budget whose PES files could show it, or null when a bank account does
 */
public record OverdueMovement(
        UUID id,
        UUID order,
        Purpose purpose,
        LineKind kind,
        Direction direction,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        int financialYear,
        String label,
        List<String> references,
        String party,
        String budget,
        UUID subject) {}
