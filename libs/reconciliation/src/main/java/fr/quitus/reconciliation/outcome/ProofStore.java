package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps every match and every undoing, in the caller's transaction. */
@ApplicationScoped
class ProofStore {

    private final Database database;
    private final StoredJson json;
    private final Caller caller;
    private final Moments moments;

    ProofStore(Database database, StoredJson json, Caller caller, Moments moments) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.moments = moments;
    }

    void add(List<Proof> proofs) {
        var now = moments.ofRecording();
        database.insert("""
                proof (id, line_id, group_id, expected_id, purpose, label, subject_id, amount, facts, rule_name,
                  rule_version, actor, proved_at)""", proofs.stream().map(proof -> row(proof, now)).toList());
    }

    private Object[] row(Proof proof, Instant now) {
        var part = proof.part();
        return new Object[] {
            proof.id(),
            proof.line(),
            proof.group(),
            part.expected(),
            part.purpose(),
            part.label(),
            part.subject(),
            part.amount(),
            json.write(proof.facts()),
            proof.rule() == null ? null : proof.rule().name(),
            proof.rule() == null ? null : proof.rule().version(),
            proof.actor(),
            now
        };
    }

    /** The proofs of a group that stand, the newest first. */
    List<Proof> standing(UUID group) {
        return database.list("""
                SELECT p.* FROM proof p LEFT JOIN proof_undone u ON u.proof_id = p.id
                WHERE p.group_id = ? AND u.proof_id IS NULL ORDER BY p.proved_at DESC, p.id DESC""", this::read, group);
    }

    /** Takes matches back; until the accounting date they counted. */
    void undo(List<Proof> proofs, LocalDate effectiveOn, String reason) {
        var now = moments.ofRecording();
        database.insert(
                "proof_undone (proof_id, undone_at, effective_on, actor, request_id, reason)",
                proofs.stream()
                        .map(proof ->
                                new Object[] {proof.id(), now, effectiveOn, caller.actor(), caller.requestId(), reason})
                        .toList());
    }

    /** By line, the movements that a rule once proved by it and a person has taken back. */
    Map<UUID, Set<UUID>> takenBack() {
        var pairs = new HashMap<UUID, Set<UUID>>();
        database.list("""
                        SELECT p.line_id, p.expected_id FROM proof_undone u JOIN proof p ON p.id = u.proof_id
                        WHERE p.rule_name IS NOT NULL""", row -> Map.entry(row.id("line_id"), row.id("expected_id")))
                .forEach(pair -> pairs.computeIfAbsent(pair.getKey(), absent -> new HashSet<>())
                        .add(pair.getValue()));
        return pairs;
    }

    private Proof read(Row row) throws SQLException {
        return new Proof(
                row.id("id"),
                row.id("line_id"),
                row.id("group_id"),
                new StoredPart(
                        row.id("expected_id"),
                        row.constant("purpose", Purpose.class),
                        row.text("label"),
                        row.id("subject_id"),
                        row.euros("amount")),
                Arrays.asList(json.read(row.text("facts"), UUID[].class)),
                RuleView.of(row),
                row.text("actor"));
    }
}
