package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/**
 * Writes facts, many with one statement. Nobody changes a fact, so Hibernate need not follow what was written here; it
 * reads facts like any other row.
 */
@ApplicationScoped
class FactRows {

    private static final BulkInsert INSERT = new BulkInsert("""
            fact (id, subject_id, sequence, kind, item_id, amount, currency, effective_on, recorded_at, actor,
              request_id, evidence_type, evidence_reference, reverses_id, details, previous_hash, hash)""", "");

    private final Session session;

    FactRows(Session session) {
        this.session = session;
    }

    void insert(List<Fact> facts) {
        session.doWork(connection ->
                INSERT.run(connection, facts.stream().map(FactRows::row).toList()));
    }

    private static Object[] row(Fact fact) {
        return new Object[] {
            fact.id(),
            fact.subjectId(),
            fact.sequence(),
            fact.kind(),
            fact.itemId(),
            fact.amount(),
            fact.amount().currency().getCurrencyCode(),
            fact.effectiveOn(),
            fact.recordedAt(),
            fact.actor(),
            fact.requestId(),
            fact.evidence().type(),
            fact.evidence().reference(),
            fact.reversesId(),
            fact.details(),
            fact.previousHash(),
            fact.hash()
        };
    }
}
