package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Purpose;
import java.util.UUID;

/**
 * What a line proves, or is proposed to prove, of one expected movement.
 *
 * @param expected id of the movement
 */
public record PartView(UUID expected, Purpose purpose, String label, Money amount) {

    static PartView of(StoredPart part) {
        return new PartView(part.expected(), part.purpose(), part.label(), part.amount());
    }
}
