package fr.quitus.reconciliation.rule;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.Set;

/**
 * Which lines a rule looks at; what is empty or null restricts nothing.
 *
 * @param accounts in their canonical spelling: a RIB where there is one
 * @param direction or null
 * @param bankCodes operation codes as the file gives them: "06", "PMNT-RCDT-ESCT"
 */
public record Scope(Set<LineKind> kinds, Set<String> accounts, Direction direction, Set<String> bankCodes) {

    public Scope {
        kinds = Set.copyOf(kinds);
        accounts = Set.copyOf(accounts);
        bankCodes = Set.copyOf(bankCodes);
    }

    /** All lines of some kinds. */
    public static Scope of(LineKind... kinds) {
        return new Scope(Set.of(kinds), Set.of(), null, Set.of());
    }

    /**
     * Whether a line is one of these.
     *
     * @param bankCode or null
     */
    public boolean covers(LineKind kind, AccountReference account, Direction shown, String bankCode) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (direction == null || direction == shown)
                && (bankCodes.isEmpty() || (bankCode != null && bankCodes.contains(bankCode)))
                && (accounts.isEmpty() || accounts.contains(account.canonical().value()));
    }
}
