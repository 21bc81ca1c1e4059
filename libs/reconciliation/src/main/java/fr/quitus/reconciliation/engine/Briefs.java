package fr.quitus.reconciliation.engine;

import java.util.HashMap;
import java.util.Map;

/** Says movements in brief; values that many have in common are kept once. */
final class Briefs {

    private final Map<Object, Object> known = new HashMap<>();

    Brief of(Expected expected) {
        return new Brief(
                expected.id(), once(expected.subject()), once(expected.issuedOn()), once(expected.expectedBy()));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
