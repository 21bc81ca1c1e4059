package fr.quitus.reconciliation.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DeclaredAccountRepository implements PanacheRepositoryBase<DeclaredAccount, UUID> {}
