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

    /**
     * Waits and holds the turn until the caller's transaction ends. No longer than a statement waits for any lock: nobody
     * is helped by what happens after his request was given up.
     */
    public void take() {
        lock("FOR UPDATE");
    }

    /** The same, but together with others who share it, and for as long as ten minutes: the background has time. */
    void share() {
        lock("LOCK IN SHARE MODE WAIT 600");
    }

    private void lock(String how) {
        database.list("SELECT id FROM reconciliation_turn WHERE id = 1 " + how, row -> row.number("id"));
    }
}
