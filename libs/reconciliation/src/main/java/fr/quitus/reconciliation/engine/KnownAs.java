package fr.quitus.reconciliation.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Other names and accounts of parties, as persons have said; spelling of names makes no difference. */
public final class KnownAs {

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> accounts = new HashMap<>();

    /**
     * Adds a name.
     *
     * @param alias as statements write it
     * @param party the name that is expected
     */
    public void addName(String alias, String party) {
        names.computeIfAbsent(Names.key(party), absent -> new TreeSet<>()).add(alias);
    }

    /**
     * Adds an account.
     *
     * @param iban without blanks
     * @param party the name that is expected
     */
    public void addAccount(String iban, String party) {
        accounts.computeIfAbsent(Names.key(party), absent -> new TreeSet<>()).add(iban);
    }

    /** The movement with all that its party is known by. */
    public Expected in(Expected expected) {
        if (names.isEmpty() && accounts.isEmpty()) {
            return expected;
        }
        var otherNames = of(expected, names);
        var itsAccounts = of(expected, accounts);
        return otherNames.isEmpty() && itsAccounts.isEmpty() ? expected : expected.knownAs(otherNames, itsAccounts);
    }

    private static Set<String> of(Expected expected, Map<String, Set<String>> known) {
        var all = new TreeSet<String>();
        expected.names().forEach(name -> all.addAll(known.getOrDefault(Names.key(name), Set.of())));
        return all;
    }
}
