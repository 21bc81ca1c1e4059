package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.claim.Claim;
import fr.quitus.cofinancing.contribution.Contribution;
import fr.quitus.ledger.Entry;
import fr.quitus.ledger.NewFact;

/** An order that no other transaction can change, nor what it hangs on. */
public record LockedOrder(Contribution contribution, Claim claim, RevenueOrder order) {

    /** Decides that something happened: order and claim follow at once, the contribution when the entry is appended. */
    Entry happened(NewFact fact) {
        order.follow(fact.kind(), fact.amount());
        claim.follow(fact.kind(), fact.amount());
        return Entry.of(contribution, fact.about(order.id()));
    }

    /** Takes order and claim back to what they are now: for when the rest of a group is refused. */
    public Runnable wayBack() {
        var ofOrder = order.wayBack();
        var ofClaim = claim.wayBack();
        return () -> {
            ofOrder.run();
            ofClaim.run();
        };
    }
}
