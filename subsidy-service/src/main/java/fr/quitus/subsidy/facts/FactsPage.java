package fr.quitus.subsidy.facts;

import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.FactView;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The facts of one subject, page by page, in the order of the chain unless asked otherwise. */
@ApplicationScoped
public class FactsPage {

    private static final Keyset<Fact> ORDER = Keyset.of(
            Fact::id,
            List.of(
                    Sortable.number("sequence", "sequence", Fact::sequence),
                    Sortable.date("effectiveOn", "effectiveOn", Fact::effectiveOn)));

    private final FactRepository facts;

    FactsPage(FactRepository facts) {
        this.facts = facts;
    }

    public Page<FactView> of(UUID subject, String kind, UUID item, PageQuery query) {
        var filter = Filter.none().is("subjectId", subject).is("kind", kind).is("itemId", item);
        return ORDER.page(facts, filter, query).map(FactView::of);
    }
}
