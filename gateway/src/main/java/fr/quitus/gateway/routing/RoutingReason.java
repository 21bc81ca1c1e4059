package fr.quitus.gateway.routing;

import fr.quitus.support.problem.Reason;

/** Why the door lets a request go no further. */
enum RoutingReason implements Reason {
    NOT_FOUND(404),
    REQUEST_TIMEOUT(408),
    BODY_TOO_LARGE(413);

    private final int status;

    RoutingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
