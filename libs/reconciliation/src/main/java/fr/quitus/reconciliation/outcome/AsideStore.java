package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps which lines were put aside, by which rule or person, and until when, in the caller's transaction. */
@ApplicationScoped
class AsideStore {

    private record ByRule(UUID line, RuleView rule) {}

    private static final String INTO = "put_aside (id, line_id, rule_name, rule_version, actor, reason, put_at)";

    private static final String END_LEFT = """
            INSERT INTO put_aside_ended (put_aside_id, ended_at)
            SELECT p.id, ? FROM put_aside p
              LEFT JOIN put_aside_ended e ON e.put_aside_id = p.id
              JOIN outcome o ON o.line_id = p.line_id
            WHERE e.put_aside_id IS NULL AND NOT (o.verdict = 'IGNORED' AND o.rule_name <=> p.rule_name
              AND o.rule_version <=> p.rule_version AND o.decided_by <=> p.actor) AND p.line_id IN\s""";

    private static final String STANDING_BY_RULES = """
            SELECT p.line_id, p.rule_name, p.rule_version
            FROM put_aside p LEFT JOIN put_aside_ended e ON e.put_aside_id = p.id
            WHERE e.put_aside_id IS NULL AND p.rule_name IS NOT NULL AND p.line_id IN\s""";

    private final Database database;
    private final Moments moments;

    AsideStore(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void byPerson(UUID line, String actor, String reason) {
        database.insert(INTO, List.<Object[]>of(new Object[] {
            Ledger.newId(), line, null, null, actor, reason, moments.ofRecording()
        }));
    }

    /** Keeps what the engine writes that a rule puts aside. */
    void putAside(List<Change> changes) {
        var ignored = changes.stream()
                .filter(change -> change.verdict() == Verdict.IGNORED && change.rule() != null)
                .map(change -> new ByRule(change.line(), change.rule()))
                .toList();
        var standing = standingByRules(ignored.stream().map(ByRule::line).toList());
        var now = moments.ofRecording();
        database.insert(
                INTO,
                ignored.stream()
                        .filter(aside -> !standing.contains(aside))
                        .map(aside -> row(aside, now))
                        .toList());
    }

    private static Object[] row(ByRule aside, Instant now) {
        return new Object[] {
            Ledger.newId(), aside.line(), aside.rule().name(), aside.rule().version(), null, null, now
        };
    }

    private Set<ByRule> standingByRules(List<UUID> lines) {
        var standing = new HashSet<ByRule>();
        InLists.of(
                lines,
                (among, some) -> standing.addAll(database.list(
                        STANDING_BY_RULES + among, row -> new ByRule(row.id("line_id"), RuleView.of(row)), some)));
        return standing;
    }

    /** Ends of these lines what their outcomes do not say any more. */
    void endLeft(List<UUID> lines) {
        InLists.of(lines, (among, values) -> database.update(END_LEFT + among, values), moments.ofRecording());
    }
}
