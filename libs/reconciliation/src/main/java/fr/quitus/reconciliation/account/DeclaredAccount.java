package fr.quitus.reconciliation.account;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.statement.AccountReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An account that someone declared as the authority's. It never changes. */
@Entity
@Table(name = "declared_account")
class DeclaredAccount {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AccountReference.Kind kind;

    private String value;

    @Column(length = 150)
    private String canonical;

    private String name;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "declared_by")
    private String declaredBy;

    /** For Hibernate. */
    protected DeclaredAccount() {}

    DeclaredAccount(AccountReference reference, String name, Instant declaredAt, String declaredBy) {
        this.id = Ledger.newId();
        this.kind = reference.kind();
        this.value = reference.value();
        this.canonical = canonicalNameOf(reference);
        this.name = name;
        this.declaredAt = declaredAt;
        this.declaredBy = declaredBy;
    }

    /** One text for one account, whether a file names it by RIB or by IBAN. */
    static String canonicalNameOf(AccountReference reference) {
        var canonical = reference.canonical();
        return canonical.kind() + ":" + canonical.value();
    }

    UUID id() {
        return id;
    }

    AccountReference reference() {
        return new AccountReference(kind, value);
    }

    String name() {
        return name;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
