package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.missing.MissingMovements;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Gathers what is known about one item of the queue. */
@ApplicationScoped
class ItemFiles {

    private final Database database;
    private final OutcomePages outcomes;
    private final MissingMovements missing;
    private final WaitingMovements movements;
    private final DeskStore desks;
    private final Urgencies urgencies;
    private final OrderIssuing orders;

    ItemFiles(
            Database database,
            OutcomePages outcomes,
            MissingMovements missing,
            WaitingMovements movements,
            DeskStore desks,
            Urgencies urgencies,
            OrderIssuing orders) {
        this.database = database;
        this.outcomes = outcomes;
        this.missing = missing;
        this.movements = movements;
        this.desks = desks;
        this.urgencies = urgencies;
        this.orders = orders;
    }

    /** Whether an id is a line's. */
    boolean isLine(UUID id) {
        return database.first("SELECT id FROM statement_line WHERE id = ?", row -> row.id("id"), id)
                .isPresent();
    }

    @Transactional
    ExceptionFile of(UUID id) {
        var overdue = isLine(id) ? null : movements.one(id).orElse(null);
        return overdue == null ? ofLine(id) : ofMovement(movements.view(overdue, desks.of(id)));
    }

    private ExceptionFile ofLine(UUID id) {
        var outcome = outcomes.one(id);
        var desk = desks.of(id);
        boolean waits = outcome.verdict().waits();
        boolean orderable = orders.isPossible() && outcomes.isReceiptWithoutOrder(id);
        return new ExceptionFile(
                outcome,
                null,
                waits ? urgency(outcome) : null,
                desk.assignee(),
                desk.dueOn(),
                possible(QueueAction.of(outcome.verdict(), isPutAsideByPerson(outcome), orderable)),
                history(id),
                outcome.version());
    }

    private static boolean isPutAsideByPerson(LineOutcomeView outcome) {
        return outcome.verdict() == Verdict.IGNORED && outcome.decidedBy() != null;
    }

    private Urgency urgency(LineOutcomeView outcome) {
        return urgencies.of(
                outcome.amount(), outcome.bookedOn(), outcome.bookedOn().getYear());
    }

    private ExceptionFile ofMovement(ExceptionView view) {
        return new ExceptionFile(
                null,
                missing.one(view.id()),
                new Urgency(view.severity(), view.because(), view.legalDeadline()),
                view.assignee(),
                view.dueOn(),
                possible(view.actions()),
                desks.notes(view.id()),
                view.version());
    }

    private List<PossibleAction> possible(List<QueueAction> actions) {
        return actions.stream().map(action -> PossibleAction.of(action, orders)).toList();
    }

    private List<Happening> history(UUID line) {
        return database.list(
                """
                SELECT action AS what, reason AS text, actor, decided_at AS at_moment FROM decision WHERE line_id = ?
                UNION ALL
                SELECT 'COMMENTED', text, actor, written_at FROM line_comment WHERE line_id = ?
                UNION ALL
                SELECT 'PUT_ASIDE', CONCAT(rule_name, ' v', rule_version), NULL, put_at FROM put_aside
                WHERE line_id = ? AND rule_name IS NOT NULL
                UNION ALL
                SELECT 'TAKEN_UP', CONCAT(p.rule_name, ' v', p.rule_version), NULL, e.ended_at FROM put_aside p
                  JOIN put_aside_ended e ON e.put_aside_id = p.id
                WHERE p.line_id = ? AND p.rule_name IS NOT NULL
                ORDER BY at_moment LIMIT 1000""",
                row -> new Happening(row.text("what"), row.text("text"), row.text("actor"), row.moment("at_moment")),
                line,
                line,
                line,
                line);
    }
}
