package fr.quitus.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads facts; {@link Ledger} appends them, and there is no third verb. */
@ApplicationScoped
public class FactRepository implements PanacheRepositoryBase<Fact, UUID> {

    Stream<Fact> chain(UUID subject) {
        return getEntityManager()
                .createQuery("from Fact where subjectId = :subject order by sequence", Fact.class)
                .setParameter("subject", subject)
                .setHint("org.hibernate.fetchSize", 1_000)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream();
    }

    /** The session keeps no fact that was looked at: so a chain may be longer than memory. */
    void forget(Fact fact) {
        getEntityManager().detach(fact);
    }

    public boolean isReversed(UUID fact) {
        return count("reversesId", fact) > 0;
    }

    /** All facts about one part of a subject that stand: neither reversals nor reversed. */
    public List<Fact> standing(UUID item) {
        return list("""
                from Fact f where f.itemId = ?1 and f.reversesId is null
                and not exists (select 1 from Fact r where r.reversesId = f.id) order by f.sequence
                """, item);
    }

    /** Those of one kind: neither reversals nor reversed. */
    public List<Fact> standing(UUID item, FactKind kind) {
        return list("""
                from Fact f where f.itemId = ?1 and f.kind = ?2 and f.reversesId is null
                and not exists (select 1 from Fact r where r.reversesId = f.id) order by f.sequence
                """, item, kind.name());
    }
}
