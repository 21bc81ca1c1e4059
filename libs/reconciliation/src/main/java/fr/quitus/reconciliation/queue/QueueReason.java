package fr.quitus.reconciliation.queue;

import fr.quitus.support.problem.Reason;

/** Why an action on the queue is refused. */
public enum QueueReason implements Reason {
    BULK_PART_MISSING(400),
    LINE_ASKS_FOR_NO_ORDER(422);

    private final int status;

    QueueReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
