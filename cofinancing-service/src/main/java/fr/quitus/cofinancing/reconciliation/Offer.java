package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.Arrays;
import java.util.List;

/** What orders offer to lines of one kind, and which orders do. No line that gives money back is about them. */
enum Offer {
    /** Of the orders that had a number one after the other, the last: the accountant speaks about that one. */
    DECISION(Purpose.ORDER_ACCEPTANCE, LineKind.ORDER_STATE, """
            (o.numberHolder = 'CURRENT' or not exists (
              select 1 from RevenueOrder later
              where later.number.collectivity = o.number.collectivity
                and later.number.collectivityCode = o.number.collectivityCode
                and later.number.budgetCode = o.number.budgetCode
                and later.number.financialYear = o.number.financialYear
                and later.number.slip = o.number.slip
                and later.number.number = o.number.number
                and later.number.line = o.number.line
                and later.id > o.id))
            """),
    /** Money first, then its clearing: so the order in which files come makes no difference. */
    CLEARING(Purpose.RECEIPT_CLEARING, LineKind.PAYMENT, "o.unclearedSince is not null"),
    OFFSET(Purpose.RECEIPT_OFFSET, LineKind.PAYMENT, "o.accepted > 0 and o.unreceivedSince is not null"),
    RECEIPT(Purpose.RECEIPT, LineKind.MOVEMENT, "o.unreceivedSince is not null");

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
}
