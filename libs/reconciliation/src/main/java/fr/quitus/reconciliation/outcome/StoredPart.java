package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.reconciliation.engine.Purpose;
import java.util.UUID;

/**
 * What a line proves, or is proposed to prove, of one expected movement.
 *
 * @param expected id of the movement
 * @param amount positive
 */
public record StoredPart(UUID expected, Purpose purpose, String label, UUID subject, Money amount) {

    private static final int LABEL_LIMIT = 255;

    static StoredPart of(Part part) {
        return of(part.expected(), part.amount());
    }

    static StoredPart of(Expected expected, Money amount) {
        return new StoredPart(
                expected.id(),
                expected.purpose(),
                LineStore.cut(expected.label(), LABEL_LIMIT),
                expected.subject(),
                amount);
    }
}
