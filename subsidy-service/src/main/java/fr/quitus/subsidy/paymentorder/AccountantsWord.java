package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Fact;
import fr.quitus.reconciliation.engine.EvidenceLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The state of a piece in PES Retour (EtatPce), as facts. What is already recorded adds none: stock files repeat. */
@ApplicationScoped
class AccountantsWord {

    private final Accounting accounting;

    AccountantsWord(Accounting accounting) {
        this.accounting = accounting;
    }

    List<UUID> record(UUID id, EvidenceLine line) {
        var state = accounting.locked(id).state();
        var facts = switch (line.state().status()) {
            case ON_HOLD -> state == OrderState.ORDERED ? held(id, line) : List.<Fact>of();
            case ACCEPTED, SETTLED -> isUndecided(state) ? accepted(id, line) : List.<Fact>of();
            case REJECTED -> state == OrderState.REJECTED ? List.<Fact>of() : rejected(id, state, line);
            case PARTLY_ACCEPTED, CANCELLED -> List.<Fact>of();
        };
        return facts.stream().map(Fact::id).toList();
    }

    private List<Fact> held(UUID id, EvidenceLine line) {
        return accounting.hold(id, line.bookedOn(), line.evidence(), reasons(line));
    }

    private List<Fact> accepted(UUID id, EvidenceLine line) {
        var on = line.state().acceptedOn();
        return accounting.accept(id, on == null ? line.bookedOn() : on, line.evidence());
    }

    /** Both dates: accepted first, so that the number stays taken; the rejection alone: refused at the visa. */
    private List<Fact> rejected(UUID id, OrderState state, EvidenceLine line) {
        var facts = new ArrayList<Fact>();
        if (line.state().acceptedOn() != null && isUndecided(state)) {
            facts.addAll(accepted(id, line));
        }
        LocalDate on = line.state().rejectedOn();
        facts.addAll(accounting.reject(id, on == null ? line.bookedOn() : on, line.evidence(), reasons(line)));
        return facts;
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
