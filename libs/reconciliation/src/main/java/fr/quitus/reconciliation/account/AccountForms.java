package fr.quitus.reconciliation.account;

import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.support.problem.Refusal;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;

/** Whether an account is written as its kind asks. */
final class AccountForms {

    private static final Pattern RIB = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{11}");
    private static final Pattern BUDGET = Pattern.compile("[^/\\s]+/[^/\\s]+/[^/\\s]+");

    private AccountForms() {}

    static AccountReference reference(NewAccount account) {
        var value = account.kind() == AccountReference.Kind.OTHER
                ? account.value().strip()
                : account.value().replace(" ", "");
        boolean valid = switch (account.kind()) {
            case IBAN -> IbanUtil.isValid(value);
            case RIB -> RIB.matcher(value).matches();
            case PES_BUDGET -> BUDGET.matcher(value).matches();
            case OTHER -> true;
            case COLLECTIVITY -> false;
        };
        if (!valid) {
            throw new Refusal(AccountReason.ACCOUNT_INVALID, account.kind().name()).at("value", account.value());
        }
        return new AccountReference(account.kind(), value);
    }
}
