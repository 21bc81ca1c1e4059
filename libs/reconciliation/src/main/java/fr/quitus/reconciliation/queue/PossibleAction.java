package fr.quitus.reconciliation.queue;

/**
 * An action and how to ask for it.
 *
 * @param path below the side's address, or from the root; {@code {id}} is the item's
 */
public record PossibleAction(QueueAction action, String method, String path) {

    static PossibleAction of(QueueAction action, OrderIssuing orders) {
        return switch (action) {
            case CONFIRM -> new PossibleAction(action, "POST", "outcomes/{id}/confirmation");
            case CHOOSE -> new PossibleAction(action, "POST", "outcomes/{id}/choice");
            case MATCH -> new PossibleAction(action, "POST", "outcomes/matches");
            case IGNORE -> new PossibleAction(action, "POST", "outcomes/{id}/ignoring");
            case REVERSE -> new PossibleAction(action, "POST", "outcomes/{id}/reversal");
            case CREATE_ORDER -> new PossibleAction(action, "POST", orders.path());
            case ASSIGN -> new PossibleAction(action, "PUT", "exceptions/{id}/assignment");
            case COMMENT -> new PossibleAction(action, "POST", "exceptions/{id}/comments");
        };
    }
}
