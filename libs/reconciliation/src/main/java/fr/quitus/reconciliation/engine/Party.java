package fr.quitus.reconciliation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names that a party goes by: one object for all that is expected of it, which knows spellings it was shown. */
final class Party {

    /** A bank writes a name in a few ways; what strangers are called is not worth keeping. */
    private static final int SPELLINGS_KEPT = 200;

    private final Set<String> names;
    private final Set<String> aliases;
    private final Set<String> accounts;
    private final Map<String, Boolean> shown = new HashMap<>();
    private List<String> keys;

    /**
     * @param aliases other names that a person has said it goes by
     * @param accounts IBANs that a person has said are its own
     */
    Party(Set<String> names, Set<String> aliases, Set<String> accounts) {
        this.names = names;
        this.aliases = aliases;
        this.accounts = accounts;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** Whether an account, or null, is one that is known to be this party's. */
    Check.Agreement agreesOnAccount(String found) {
        if (found == null || accounts.isEmpty()) {
            return Check.Agreement.NOT_GIVEN;
        }
        return accounts.contains(found) ? Check.Agreement.AGREES : Check.Agreement.DIFFERS;
    }

    /** Whether the name found can be one of this party's. */
    boolean agrees(String found) {
        var known = shown.get(found);
        if (known != null) {
            return known;
        }
        boolean agrees = Names.agree(found, names) || Names.agree(found, aliases);
        if (shown.size() < SPELLINGS_KEPT) {
            shown.put(found, agrees);
        }
        return agrees;
    }

    /** One spelling of each name and alias. */
    List<String> keys() {
        if (keys == null) {
            keys = Stream.concat(names.stream(), aliases.stream())
                    .map(Names::key)
                    .distinct()
                    .toList();
        }
        return keys;
    }
}
