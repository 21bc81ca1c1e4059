package fr.quitus.reconciliation.queue;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps who takes care of what, in the caller's transaction. */
@ApplicationScoped
class DeskStore {

    /** Who takes care of an item, and until when. */
    record Desk(String assignee, LocalDate dueOn, long version) {

        static final Desk NONE = new Desk(null, null, 0);
    }

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    DeskStore(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    Desk of(UUID item) {
        return of(List.of(item)).getOrDefault(item, Desk.NONE);
    }

    Map<UUID, Desk> of(Collection<UUID> items) {
        var desks = new HashMap<UUID, Desk>();
        if (!items.isEmpty()) {
            database.list(
                            "SELECT item_id, assignee, due_on, version FROM desk WHERE item_id IN (?"
                                    + ", ?".repeat(items.size() - 1) + ")",
                            row -> Map.entry(
                                    row.id("item_id"),
                                    new Desk(row.text("assignee"), row.day("due_on"), row.number("version"))),
                            items.toArray())
                    .forEach(desk -> desks.put(desk.getKey(), desk.getValue()));
        }
        return desks;
    }

    /** The movements that have a desk. */
    List<UUID> movements() {
        return database.list("SELECT item_id FROM desk WHERE of_line = FALSE LIMIT 10000", row -> row.id("item_id"));
    }

    void assign(UUID item, boolean ofLine, Assignment request) {
        database.update("""
                INSERT INTO desk (item_id, of_line, assignee, due_on, version) VALUES (?, ?, ?, ?, 1)
                ON DUPLICATE KEY UPDATE assignee = VALUE(assignee), due_on = VALUE(due_on), version = version + 1""", item, ofLine, request.assignee(), request.dueOn());
    }

    /** Locks the desk of a movement, so that of two who assign it one comes second. */
    Desk lock(UUID movement) {
        database.update("""
                INSERT INTO desk (item_id, of_line, assignee, due_on, version) VALUES (?, FALSE, NULL, NULL, 0)
                ON DUPLICATE KEY UPDATE version = version""", movement);
        return database.first(
                        "SELECT assignee, due_on, version FROM desk WHERE item_id = ? FOR UPDATE",
                        row -> new Desk(row.text("assignee"), row.day("due_on"), row.number("version")),
                        movement)
                .orElseThrow();
    }

    void note(UUID movement, String what, String text) {
        database.update("""
                INSERT INTO movement_note (id, movement_id, what, text, actor, request_id, written_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", Ledger.newId(), movement, what, text, caller.actor(), caller.requestId(), now());
    }

    List<Happening> notes(UUID movement) {
        return database.list(
                "SELECT what, text, actor, written_at FROM movement_note WHERE movement_id = ? ORDER BY written_at LIMIT 1000",
                row -> new Happening(row.text("what"), row.text("text"), row.text("actor"), row.moment("written_at")),
                movement);
    }

    long comments(UUID movement) {
        return notes(movement).stream()
                .filter(note -> note.what().equals("COMMENTED"))
                .count();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
