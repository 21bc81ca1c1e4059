package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;

/** The credit or debit indicator: it alone gives the sign, whatever RvslInd says. */
final class CamtDirection {

    private CamtDirection() {}

    static Direction of(String indicator, String place) {
        return switch (indicator) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw new StatementRefused(Fault.INVALID_VALUE, place, "CRDT, DBIT", indicator);
        };
    }
}
