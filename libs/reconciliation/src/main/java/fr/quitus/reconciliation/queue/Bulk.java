package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Decisions;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import fr.quitus.support.retry.Conflicts;
import jakarta.enterprise.context.ApplicationScoped;

/** Does many actions, each in a transaction of its own. */
@ApplicationScoped
public class Bulk {

    private static final int OK = 200;
    private static final int TRIES = 5;

    private final Decisions decisions;
    private final OrderIssuing orders;
    private final Handling handling;
    private final Caller caller;

    Bulk(Decisions decisions, OrderIssuing orders, Handling handling, Caller caller) {
        this.decisions = decisions;
        this.orders = orders;
        this.handling = handling;
        this.caller = caller;
    }

    BulkAnswer act(BulkRequest request) {
        return new BulkAnswer(request.items().stream().map(this::result).toList());
    }

    private BulkAnswer.Result result(BulkRequest.Item item) {
        try {
            actDespiteOthers(item);
            return new BulkAnswer.Result(item.id(), OK, null, null);
        } catch (Refusal refusal) {
            return new BulkAnswer.Result(
                    item.id(), refusal.reason().status(), refusal.reason().name(), refusal.detail(caller.locale()));
        }
    }

    /** An item that others are in the way of has a result of its own too: those before it are done and stay so. */
    private void actDespiteOthers(BulkRequest.Item item) {
        for (int attempt = 1; ; attempt++) {
            try {
                act(item);
                return;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !Conflicts.isTransient(failure)) {
                    throw Conflicts.inWords(failure);
                }
            }
        }
    }

    private void act(BulkRequest.Item item) {
        var etag = ETags.of(item.version());
        switch (item.action()) {
            case CONFIRM -> decisions.confirm(item.id(), etag);
            case CHOOSE -> decisions.choose(item.id(), etag, required(item.choice(), "choice"));
            case MATCH -> decisions.match(required(item.match(), "match"));
            case REVERSE ->
                decisions.reverse(
                        item.id(),
                        etag,
                        required(item.reversal(), "reversal").reason().strip());
            case IGNORE -> decisions.ignore(item.id(), etag, required(item.ignoring(), "ignoring"));
            case CREATE_ORDER -> orders.issue(item.id(), etag, required(item.order(), "order"));
            case ASSIGN -> handling.assign(item.id(), etag, required(item.assignment(), "assignment"));
            case COMMENT -> handling.comment(item.id(), required(item.comment(), "comment"));
        }
    }

    private static <T> T required(T part, String name) {
        if (part == null) {
            throw new Refusal(QueueReason.BULK_PART_MISSING, name).at(name, null);
        }
        return part;
    }
}
