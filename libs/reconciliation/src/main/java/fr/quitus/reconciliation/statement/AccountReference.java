package fr.quitus.reconciliation.statement;

import java.util.Objects;
import java.util.Optional;
import org.iban4j.IbanUtil;

/**
 * The account, or the budget, that a statement is about.
 *
 * @param value IBAN without spaces; RIB as {@code bank-branch-account} (5, 5 and 11 characters); PES budget as
 *     {@code IdColl/CodCol/CodBud}; anything else as the file says it
 */
public record AccountReference(Kind kind, String value) {

    /** How the account is named. */
    public enum Kind {
        IBAN,
        RIB,
        OTHER,
        PES_BUDGET,
        /**
         * A budget by its CodCol alone, as the Helios payment extract names it: stands for the declared budget that
         * has this code. Never declared itself.
         */
        COLLECTIVITY
    }

    private static final int FRENCH_IBAN_LENGTH = 27;

    public AccountReference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** An account named by a bank: an IBAN when its check digits hold, else whatever the bank calls it. */
    public static AccountReference named(String text) {
        String compact = text.replace(" ", "");
        return IbanUtil.isValid(compact)
                ? new AccountReference(Kind.IBAN, compact)
                : new AccountReference(Kind.OTHER, text.strip());
    }

    public static AccountReference rib(String bank, String branch, String account) {
        return new AccountReference(Kind.RIB, bank + "-" + branch + "-" + account);
    }

    public static AccountReference budget(String collectivity, String collectivityCode, String budgetCode) {
        return new AccountReference(Kind.PES_BUDGET, collectivity + "/" + collectivityCode + "/" + budgetCode);
    }

    /** The budget of a Helios payment extract (COLLEC), without leading zeros. */
    public static AccountReference collectivity(String code) {
        return new AccountReference(Kind.COLLECTIVITY, withoutLeadingZeros(code));
    }

    /** Whether this is a PES budget of that collectivity: CodCol is padded with zeros by some software. */
    public boolean isBudgetOf(AccountReference collectivity) {
        return kind == Kind.PES_BUDGET
                && collectivity.kind == Kind.COLLECTIVITY
                && withoutLeadingZeros(value.split("/", -1)[1]).equals(collectivity.value);
    }

    private static String withoutLeadingZeros(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }

    /**
     * The RIB of this account: itself, or what a French IBAN contains (ISO 13616: FR, 2 check digits, bank 5,
     * branch 5, account 11, RIB key 2).
     */
    public Optional<AccountReference> rib() {
        if (kind == Kind.RIB) {
            return Optional.of(this);
        }
        if (kind != Kind.IBAN || value.length() != FRENCH_IBAN_LENGTH || !value.startsWith("FR")) {
            return Optional.empty();
        }
        return Optional.of(rib(value.substring(4, 9), value.substring(9, 14), value.substring(14, 25)));
    }

    /** The one name all formats agree on: the RIB when there is one. */
    public AccountReference canonical() {
        return rib().orElse(this);
    }

    /** Whether both name one account, even when one is a RIB and the other an IBAN. */
    public boolean sameAccountAs(AccountReference other) {
        return canonical().equals(other.canonical());
    }

    @Override
    public String toString() {
        return value;
    }
}
