package fr.quitus.reconciliation.queue;

/** How much a waiting line matters. */
public enum Severity {
    /** A large amount, or waiting for long. */
    HIGH,
    MEDIUM,
    /** A small amount that has not waited long. */
    LOW
}
