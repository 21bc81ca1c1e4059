package fr.quitus.reconciliation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import java.util.UUID;

/**
 * An expected movement, as a person sees it.
 *
 * @param amount where it may differ from the line's; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpectedView(UUID id, Purpose purpose, String label, Money amount) {

    static ExpectedView of(Expected expected) {
        return new ExpectedView(expected.id(), expected.purpose(), expected.label(), expected.amount());
    }
}
