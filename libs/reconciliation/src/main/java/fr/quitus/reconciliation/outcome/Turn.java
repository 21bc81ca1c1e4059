package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One at a time: whoever matches, on whatever replica, waits here until the transaction before has ended. Only portions of
 * one matching, which touch nothing in common, share it. Take it before any other lock.
 */
@ApplicationScoped
public class Turn {

    private final Database database;

    Turn(Database database) {
        this.database = database;
    }

    /** Waits, at most ten minutes, and holds the turn until the caller's transaction ends. */
    public void take() {
        lock("FOR UPDATE");
    }

    /** The same, but together with others who share it. */
    void share() {
        lock("LOCK IN SHARE MODE");
    }

    private void lock(String how) {
        database.list("SELECT id FROM reconciliation_turn WHERE id = 1 " + how + " WAIT 600", row -> row.number("id"));
    }
}
