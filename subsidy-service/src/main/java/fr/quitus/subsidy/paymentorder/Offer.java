package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.Arrays;
import java.util.List;

/** What orders offer to lines of one kind, and which orders do. */
enum Offer {
    /** Of orders about which the accountant may speak: those that hold their number. */
    DECISION(Purpose.ACCEPTANCE, LineKind.ORDER_STATE, "o.takenNumber is not null"),
    PAYMENT(Purpose.PAYMENT, LineKind.PAYMENT, "o.payableSince is not null"),
    CLEARING(Purpose.CLEARING, LineKind.MOVEMENT, "o.unclearedSince is not null"),
    BOUNCE(Purpose.RETURN, LineKind.MOVEMENT, "o.totals.cleared > o.totals.returned");

    final Purpose purpose;
    final String condition;
    private final LineKind kind;

    Offer(Purpose purpose, LineKind kind, String condition) {
        this.purpose = purpose;
        this.kind = kind;
        this.condition = condition;
    }

    static List<Offer> to(LineKind kind) {
        return Arrays.stream(values()).filter(offer -> offer.kind == kind).toList();
    }

    /** Whether it is made to lines that give money back. */
    boolean isReturned() {
        return this == BOUNCE;
    }

    /** What the condition says, of an order that was read. */
    boolean isMadeBy(PaymentOrder order) {
        var totals = order.totals();
        return switch (this) {
            case DECISION -> order.isNumberTaken();
            case PAYMENT -> totals.accepted().plus(totals.returned()).isMoreThan(totals.paid());
            case CLEARING -> totals.paid().isMoreThan(totals.cleared());
            case BOUNCE -> totals.cleared().isMoreThan(totals.returned());
        };
    }

    Expected of(OpenOrder order) {
        return switch (this) {
            case DECISION -> order.decision();
            case PAYMENT -> order.payment();
            case CLEARING -> order.clearing();
            case BOUNCE -> order.bounce();
        };
    }
}
