package fr.quitus.reconciliation.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The other names that parties go by, as persons have said; spelling makes no difference. */
public final class KnownAs {

    private final Map<String, Set<String>> aliases = new HashMap<>();

    /**
     * Adds an alias.
     *
     * @param alias as statements write it
     * @param party the name that is expected
     */
    public void add(String alias, String party) {
        aliases.computeIfAbsent(Names.key(party), absent -> new TreeSet<>()).add(alias);
    }

    /** The movement with all that its party is known as. */
    public Expected in(Expected expected) {
        if (aliases.isEmpty()) {
            return expected;
        }
        var known = new TreeSet<String>();
        expected.names().forEach(name -> known.addAll(aliases.getOrDefault(Names.key(name), Set.of())));
        return known.isEmpty() ? expected : expected.withAliases(known);
    }
}
