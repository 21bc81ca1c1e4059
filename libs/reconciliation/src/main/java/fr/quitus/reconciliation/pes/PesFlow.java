package fr.quitus.reconciliation.pes;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.reconciliation.statement.OrderState.Status;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementRefused;

/** What differs between the two flows: names of elements, codes of states (DGFiP schemas 4.91 and 5.3). */
enum PesFlow {
    EXPENDITURE(StatementFormat.PES_RETOUR_EXPENDITURE, Direction.DEBIT, "NbrPay", "MtPayTot", "DtePay", "MtPay"),
    REVENUE(StatementFormat.PES_RETOUR_REVENUE, Direction.CREDIT, "NbrReco", "MtRecoTot", "DteReco", "MtReco");

    private final StatementFormat format;
    private final Direction direction;
    private final String countElement;
    private final String totalElement;
    private final String dateElement;
    private final String amountElement;

    PesFlow(
            StatementFormat format,
            Direction direction,
            String countElement,
            String totalElement,
            String dateElement,
            String amountElement) {
        this.format = format;
        this.direction = direction;
        this.countElement = countElement;
        this.totalElement = totalElement;
        this.dateElement = dateElement;
        this.amountElement = amountElement;
    }

    /** The flow of an element, or null. */
    static PesFlow of(String element) {
        return switch (element) {
            case "PES_DepenseRetour" -> EXPENDITURE;
            case "PES_RecetteRetour" -> REVENUE;
            default -> null;
        };
    }

    /** Whether slips of this type tell of money that came before any order: TypBord 05 of revenue, the P503. */
    boolean isBeforeOrder(String slipType) {
        return this == REVENUE && OrderState.P503.equals(slipType);
    }

    StatementFormat format() {
        return format;
    }

    /** The way money goes in this flow when nothing is taken back. */
    Direction direction() {
        return direction;
    }

    /**
     * The state of a piece: 05 closes an expenditure and cancels a revenue, 03 exists in revenue only.
     *
     * @throws StatementRefused INVALID_VALUE for a state this flow does not have
     */
    Status state(String code, String place) {
        boolean revenue = this == REVENUE;
        Status status = switch (code) {
            case "01" -> Status.ON_HOLD;
            case "02" -> Status.ACCEPTED;
            case "03" -> revenue ? Status.PARTLY_ACCEPTED : null;
            case "04" -> Status.REJECTED;
            case "05" -> revenue ? Status.CANCELLED : Status.SETTLED;
            default -> null;
        };
        if (status == null) {
            String known = revenue ? "EtatPce 01, 02, 03, 04, 05" : "EtatPce 01, 02, 04, 05";
            throw new StatementRefused(Fault.INVALID_VALUE, place, known, code);
        }
        return status;
    }

    boolean isPayment(String element) {
        return switch (this) {
            case EXPENDITURE -> "PaiementEmargement".equals(element);
            case REVENUE -> "EncaissementEmargement".equals(element) || "Recouvrement".equals(element);
        };
    }

    /** Control total: how many payments a line has. */
    String countElement() {
        return countElement;
    }

    /** Control total: their algebraic sum. */
    String totalElement() {
        return totalElement;
    }

    String dateElement() {
        return dateElement;
    }

    String amountElement() {
        return amountElement;
    }
}
