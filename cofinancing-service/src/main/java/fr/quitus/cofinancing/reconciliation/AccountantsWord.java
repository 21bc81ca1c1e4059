package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.revenueorder.LockedOrder;
import fr.quitus.cofinancing.revenueorder.RevenueOrderBook;
import fr.quitus.ledger.Entry;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.statement.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns the state of an order in a PES Retour file into facts; a state that is known already makes none. */
@ApplicationScoped
class AccountantsWord {

    /** EtatLigPce of revenue: the line is rejected, though other lines of its piece are accepted. */
    private static final String LINE_REJECTED = "01";
    /** EtatLigPce of revenue: the line is cancelled. */
    private static final String LINE_CANCELLED = "02";

    private final RevenueOrderBook book;

    AccountantsWord(RevenueOrderBook book) {
        this.book = book;
    }

    List<Entry> facts(LockedOrder order, EvidenceLine line) {
        return switch (line.state().status()) {
            case ACCEPTED, SETTLED -> accepted(order, line);
            case PARTLY_ACCEPTED -> ofLine(order, line);
            case REJECTED -> rejected(order, line);
            case CANCELLED -> cancelled(order, line);
            case ON_HOLD -> List.of();
        };
    }

    /** Of a partly accepted piece, each line says its own state. */
    private List<Entry> ofLine(LockedOrder order, EvidenceLine line) {
        var state = line.state().lineState();
        if (LINE_REJECTED.equals(state)) {
            return rejected(order, line);
        }
        return LINE_CANCELLED.equals(state) ? cancelled(order, line) : accepted(order, line);
    }

    private List<Entry> accepted(LockedOrder order, EvidenceLine line) {
        return order.order().isAccepted() ? List.of() : List.of(accept(order, line));
    }

    /** With both dates the order was accepted first: then its number may not be used again. */
    private List<Entry> rejected(LockedOrder order, EvidenceLine line) {
        if (order.order().isRejected()) {
            return List.of();
        }
        RevenueOrderBook.requireRejectable(order.order());
        var facts = new ArrayList<Entry>();
        if (line.state().acceptedOn() != null && !order.order().isAccepted()) {
            facts.add(accept(order, line));
        }
        facts.add(book.reject(order, dayOfRejection(line), words(line.state()), line.evidence()));
        return facts;
    }

    private List<Entry> cancelled(LockedOrder order, EvidenceLine line) {
        if (order.order().isClosed()) {
            return List.of();
        }
        var reason = String.join("; ", words(line.state()));
        return List.of(book.cancel(order, null, dayOfRejection(line), reason, line.evidence()));
    }

    private Entry accept(LockedOrder order, EvidenceLine line) {
        var acceptedOn = line.state().acceptedOn();
        return book.accept(order, acceptedOn == null ? line.bookedOn() : acceptedOn, line.evidence());
    }

    private static LocalDate dayOfRejection(EvidenceLine line) {
        var rejectedOn = line.state().rejectedOn();
        return rejectedOn == null ? line.bookedOn() : rejectedOn;
    }

    private static List<String> words(OrderState state) {
        var words = new ArrayList<>(state.reasons());
        if (state.comment() != null) {
            words.add(state.comment());
        }
        return words;
    }
}
