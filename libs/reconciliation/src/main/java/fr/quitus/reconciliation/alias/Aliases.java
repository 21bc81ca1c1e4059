package fr.quitus.reconciliation.alias;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.engine.KnownAs;
import fr.quitus.reconciliation.engine.Names;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.problem.StatusReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Which names persons have said to be the same; an alias counts from the next run on. */
@ApplicationScoped
public class Aliases {

    private static final String BY_ARRIVAL = "storedAt";
    private static final UUID FIRST = new UUID(0, 0);

    private final AliasStore store;
    private final Caller caller;
    private final Clock clock;

    Aliases(AliasStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /** What parties are known by, in the caller's transaction. */
    public KnownAs known() {
        return store.standing();
    }

    @Transactional
    AliasView store(NewAlias request) {
        if ((request.alias() == null) == (request.account() == null)) {
            throw new Refusal(AliasReason.ALIAS_OR_ACCOUNT).at("alias", request.alias());
        }
        requireNews(request);
        var stored = new AliasView(
                Ledger.newId(),
                request.alias() == null ? null : request.alias().strip(),
                request.account(),
                request.party().strip(),
                request.note(),
                now(),
                caller.actor(),
                null,
                null,
                null,
                0);
        if (!store.add(stored, caller.requestId())) {
            var party = store.standing(stored).map(AliasView::party).orElse("");
            throw new Refusal(AliasReason.ALIAS_TAKEN, stored.said(), party).at("alias", stored.said());
        }
        return stored;
    }

    private static void requireNews(NewAlias request) {
        if (request.alias() != null) {
            var key = Names.key(request.alias());
            if (key.isEmpty() || key.equals(Names.key(request.party()))) {
                throw new Refusal(AliasReason.ALIAS_SAYS_NOTHING, request.alias()).at("alias", request.alias());
            }
        }
    }

    @Transactional
    AliasView one(UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal(AliasReason.ALIAS_NOT_FOUND, id));
    }

    /** What was matched by it stays: a person undoes that match by match. */
    @Transactional
    AliasView revoke(UUID id, String ifMatch, String reason) {
        var alias = one(id);
        ETags.requireMatch(ifMatch, alias.version());
        if (!alias.stands()) {
            throw new Refusal(AliasReason.ALIAS_REVOKED_ALREADY, alias.said());
        }
        var revoked = new AliasView(
                id,
                alias.alias(),
                alias.account(),
                alias.party(),
                alias.note(),
                alias.storedAt(),
                alias.storedBy(),
                now(),
                caller.actor(),
                reason,
                alias.version() + 1);
        if (!store.revoke(revoked, alias.version())) {
            throw new Refusal(StatusReason.PRECONDITION_FAILED);
        }
        return revoked;
    }

    /** In the order in which they were stored. */
    @Transactional
    Page<AliasView> page(boolean onlyStanding, PageQuery query) {
        if (query.sort != null && !query.sort.equals(BY_ARRIVAL)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, BY_ARRIVAL).at("sort", query.sort);
        }
        var after = query.cursor == null
                ? FIRST
                : Cursor.decode(query.cursor, BY_ARRIVAL).id();
        var found = store.after(after, onlyStanding, query.limit + 1);
        if (found.size() <= query.limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, query.limit);
        var last = items.get(items.size() - 1);
        return new Page<>(
                items, new Cursor(BY_ARRIVAL, last.id(), last.storedAt().toString()).encoded());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
