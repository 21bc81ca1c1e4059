package fr.quitus.support.problem;

/** Refusals that every endpoint shares: the request itself is not acceptable. */
public enum InputReason implements Reason {
    INVALID_INPUT,
    MALFORMED_JSON,
    INVALID_CURSOR,
    INVALID_SORT,
    INVALID_ACTOR;

    @Override
    public int status() {
        return 400;
    }
}
