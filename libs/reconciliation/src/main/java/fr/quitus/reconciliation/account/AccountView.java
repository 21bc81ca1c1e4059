package fr.quitus.reconciliation.account;

import fr.quitus.reconciliation.statement.AccountReference;
import java.time.Instant;
import java.util.UUID;

/** A declared account. */
public record AccountView(UUID id, AccountReference.Kind kind, String value, String name, Instant declaredAt) {

    static AccountView of(DeclaredAccount account) {
        var reference = account.reference();
        return new AccountView(account.id(), reference.kind(), reference.value(), account.name(), account.declaredAt());
    }
}
