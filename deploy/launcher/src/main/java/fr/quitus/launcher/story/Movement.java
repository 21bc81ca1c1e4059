package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * One movement of a treasury statement.
 *
 * @param operation interbank operation code, such as 05 (transfer received), 06 (issued), 12 (returned)
 * @param signed credit positive, debit negative
 * @param rejectReason 2 characters of record 04, blank for none
 * @param label 31 characters at most
 * @param complements records 05, in order
 */
record Movement(String operation, Money signed, String rejectReason, String label, List<Complement> complements) {

    Movement {
        complements = List.copyOf(complements);
    }

    static Movement of(String operation, String signedEuros, String label) {
        return new Movement(operation, Money.euros(signedEuros), "", label, List.of());
    }

    /** The same movement with one more complement, such as NPY (payer), LCC (remittance) or RCN (end-to-end). */
    Movement with(String qualifier, String information) {
        var more = new ArrayList<>(complements);
        more.add(new Complement(qualifier, information));
        return new Movement(operation, signed, rejectReason, label, more);
    }

    Movement rejectedFor(String reason) {
        return new Movement(operation, signed, reason, label, complements);
    }

    /**
     * One record 05.
     *
     * @param information 70 characters at most
     */
    record Complement(String qualifier, String information) {}
}
