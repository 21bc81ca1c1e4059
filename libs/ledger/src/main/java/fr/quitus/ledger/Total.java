package fr.quitus.ledger;

/** A running total of a subject, such as what has been ordered: one enum a service. */
public interface Total {

    String name();
}
