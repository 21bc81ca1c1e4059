package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Who matches in the background, and who asked for it. One at a time, on whatever replica; time is the database's, so
 * that replicas need not agree on theirs.
 */
@ApplicationScoped
class MatchingLease {

    /** That somebody asked to look at the open lines once more. */
    record Request(UUID id, String actor, String requestId) {}

    private static final int REQUESTS_AT_ONCE = 100;

    private final Database database;
    private final ReconciliationConfig config;
    private final Caller caller;
    private final Clock clock;

    MatchingLease(Database database, ReconciliationConfig config, Caller caller, Clock clock) {
        this.database = database;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    boolean isOn() {
        return database.first("SELECT id FROM matching WHERE lease_until > UTC_TIMESTAMP(6)", row -> row.number("id"))
                .isPresent();
    }

    /** Asks in the caller's transaction: seen by whoever matches once that is committed. */
    void request() {
        request(caller.actor(), caller.requestId());
    }

    void request(String actor, String requestId) {
        database.update(
                "INSERT INTO matching_request (id, actor, request_id, requested_at) VALUES (?, ?, ?, ?)",
                Ledger.newId(),
                actor,
                requestId,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether the owner has it now: nobody had, or whoever had is gone. */
    boolean take(UUID owner) {
        return database.update("""
                        UPDATE matching SET owner = ?, lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND
                        WHERE id = 1 AND (owner IS NULL OR owner = ? OR lease_until < UTC_TIMESTAMP(6))""", owner, seconds(), owner) == 1;
    }

    /** @throws LeaseLost when another one took over */
    void renew(UUID owner) {
        int renewed = database.update(
                "UPDATE matching SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = 1 AND owner = ?",
                seconds(),
                owner);
        if (renewed == 0) {
            throw new LeaseLost();
        }
    }

    void release(UUID owner) {
        database.update("UPDATE matching SET owner = NULL, lease_until = NULL WHERE id = 1 AND owner = ?", owner);
    }

    private long seconds() {
        return config.lease().toSeconds();
    }

    /** The oldest first. */
    List<Request> requests() {
        return database.list(
                "SELECT id, actor, request_id FROM matching_request ORDER BY requested_at, id LIMIT ?",
                row -> new Request(row.id("id"), row.text("actor"), row.text("request_id")),
                REQUESTS_AT_ONCE);
    }

    void done(List<Request> requests) {
        requests.forEach(request -> database.update("DELETE FROM matching_request WHERE id = ?", request.id()));
    }
}
