package fr.quitus.reconciliation.account;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Declares accounts and finds them, however a file names them. */
@ApplicationScoped
public class DeclaredAccounts {

    private static final Keyset<DeclaredAccount> PAGES = Keyset.of(
            DeclaredAccount::id,
            List.of(
                    Sortable.instant("declaredAt", "declaredAt", DeclaredAccount::declaredAt),
                    Sortable.text("name", "name", DeclaredAccount::name)));

    private final DeclaredAccountRepository repository;
    private final Caller caller;
    private final Clock clock;

    DeclaredAccounts(DeclaredAccountRepository repository, Caller caller, Clock clock) {
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AccountView declare(NewAccount request) {
        var reference = AccountForms.reference(request);
        if (idOf(reference).isPresent()) {
            throw alreadyDeclared(request);
        }
        var account = new DeclaredAccount(reference, request.name().strip(), clock.instant(), caller.actor());
        try {
            repository.persistAndFlush(account);
        } catch (ConstraintViolationException declaredMeanwhile) {
            throw alreadyDeclared(request);
        }
        return AccountView.of(account);
    }

    private static Refusal alreadyDeclared(NewAccount request) {
        return new Refusal(AccountReason.ACCOUNT_ALREADY_DECLARED, request.value()).at("value", request.value());
    }

    @Transactional
    Page<AccountView> page(PageQuery query) {
        return PAGES.page(repository, Filter.none(), query).map(AccountView::of);
    }

    /** A declared account. */
    @Transactional
    public AccountView view(UUID id) {
        return repository
                .findByIdOptional(id)
                .map(AccountView::of)
                .orElseThrow(() -> new Refusal(AccountReason.ACCOUNT_NOT_FOUND, id));
    }

    /** The declared account that is the same as this one: a RIB and its IBAN are one. */
    @Transactional
    public Optional<UUID> idOf(AccountReference reference) {
        return repository
                .find("canonical", DeclaredAccount.canonicalNameOf(reference))
                .firstResultOptional()
                .map(DeclaredAccount::id);
    }

    /** The declared budgets of a collectivity that a file names by its code alone. */
    @Transactional
    public List<UUID> budgetsOf(AccountReference collectivity) {
        return repository.list("kind", AccountReference.Kind.PES_BUDGET).stream()
                .filter(account -> account.reference().isBudgetOf(collectivity))
                .map(DeclaredAccount::id)
                .toList();
    }
}
