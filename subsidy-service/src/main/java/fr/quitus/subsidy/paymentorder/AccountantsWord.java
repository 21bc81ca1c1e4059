package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.EvidenceLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The state of a piece in PES Retour (EtatPce), as facts. What is already recorded adds none: stock files repeat. */
@ApplicationScoped
class AccountantsWord {

    private final Accounting accounting;

    AccountantsWord(Accounting accounting) {
        this.accounting = accounting;
    }

    List<OrderFact> facts(PaymentOrder order, EvidenceLine line) {
        var state = order.state();
        return switch (line.state().status()) {
            case ON_HOLD -> state == OrderState.ORDERED ? held(order, line) : List.of();
            case ACCEPTED, SETTLED -> isUndecided(state) ? accepted(order, line) : List.of();
            case REJECTED -> state == OrderState.REJECTED ? List.of() : rejected(order, line);
            case PARTLY_ACCEPTED, CANCELLED -> List.of();
        };
    }

    private List<OrderFact> held(PaymentOrder order, EvidenceLine line) {
        return accounting.hold(order, line.bookedOn(), line.evidence(), reasons(line));
    }

    private List<OrderFact> accepted(PaymentOrder order, EvidenceLine line) {
        var on = line.state().acceptedOn();
        return accounting.accept(order, on == null ? line.bookedOn() : on, line.evidence());
    }

    /** Both dates: accepted first, so that the number stays taken; the rejection alone: refused at the visa. */
    private List<OrderFact> rejected(PaymentOrder order, EvidenceLine line) {
        LocalDate rejectedOn = line.state().rejectedOn();
        var on = rejectedOn == null ? line.bookedOn() : rejectedOn;
        if (line.state().acceptedOn() == null || !isUndecided(order.state())) {
            return accounting.reject(order, on, line.evidence(), reasons(line));
        }
        return accounting.acceptAndReject(order, line.state().acceptedOn(), on, line.evidence(), reasons(line));
    }

    private static boolean isUndecided(OrderState state) {
        return state == OrderState.ORDERED || state == OrderState.ON_HOLD;
    }

    private static List<String> reasons(EvidenceLine line) {
        var reasons = new ArrayList<>(line.state().reasons());
        if (line.state().comment() != null) {
            reasons.add(line.state().comment());
        }
        return reasons;
    }
}
