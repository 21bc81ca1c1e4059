package fr.quitus.ledger;

import java.util.List;

/** What happened, such as {@code PAID}: one enum a service, whose names never change once facts carry them. */
public interface FactKind {

    String name();

    /** The totals that the amount of such a fact moves; a reversal moves them the other way. */
    List<Effect> effects();
}
