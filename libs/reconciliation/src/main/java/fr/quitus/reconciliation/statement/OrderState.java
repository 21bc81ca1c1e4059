package fr.quitus.reconciliation.statement;

import java.time.LocalDate;
import java.util.List;

/**
 * What the accountant did with an order (PES Retour v2, EtatPce and what goes with it).
 *
 * @param acceptedOn DtePcePec, or null
 * @param rejectedOn DtePceRej, or null; with acceptedOn, the order was rejected after its acceptance
 * @param reasons codes of ObsEtat, of the piece then of its line
 * @param comment the accountant's words, or null
 * @param pieceType TypPce, or null
 * @param slipType TypBord, or null
 * @param lineState EtatLigPce as the file says it, or null
 */
public record OrderState(
        Status status,
        LocalDate acceptedOn,
        LocalDate rejectedOn,
        List<String> reasons,
        String comment,
        String pieceType,
        String slipType,
        String lineState) {

    /** TypBord of revenue: money that came before any order, for which one must be issued. */
    public static final String P503 = "05";

    /** State of the piece. Code 05 is SETTLED in expenditure and CANCELLED in revenue. */
    public enum Status {
        ON_HOLD,
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED,
        CANCELLED,
        SETTLED
    }

    public OrderState {
        reasons = List.copyOf(reasons);
    }
}
