package fr.quitus.reconciliation.mapped;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which column holds what: its name in the header, or its number, from 1. The amount is in one column, with a sign, or
 * in two. What is null is not in the file.
 *
 * @param amount negative when money goes out
 * @param debit money out, with or without a minus
 * @param credit money in
 * @param counterpartyAccount the other party's IBAN, as it is or in groups
 * @param currency each of its cells must say EUR
 */
public record CsvColumns(
        @NotBlank @Size(max = LENGTH) String date,
        @Size(max = LENGTH) String valueDate,
        @Size(max = LENGTH) String amount,
        @Size(max = LENGTH) String debit,
        @Size(max = LENGTH) String credit,
        @NotBlank @Size(max = LENGTH) String label,
        @Size(max = LENGTH) String reference,
        @Size(max = LENGTH) String counterparty,
        @Size(max = LENGTH) String counterpartyAccount,
        @Size(max = LENGTH) String endToEnd,
        @Size(max = LENGTH) String currency) {

    private static final int LENGTH = 100;

    /** What a column may hold. */
    public enum Role {
        DATE,
        VALUE_DATE,
        AMOUNT,
        DEBIT,
        CREDIT,
        LABEL,
        REFERENCE,
        COUNTERPARTY,
        COUNTERPARTY_ACCOUNT,
        END_TO_END,
        CURRENCY
    }

    /** The columns that the file has, by what they hold. */
    public Map<Role, String> named() {
        var all = new EnumMap<Role, String>(Role.class);
        all.put(Role.DATE, date);
        all.put(Role.VALUE_DATE, valueDate);
        all.put(Role.AMOUNT, amount);
        all.put(Role.DEBIT, debit);
        all.put(Role.CREDIT, credit);
        all.put(Role.LABEL, label);
        all.put(Role.REFERENCE, reference);
        all.put(Role.COUNTERPARTY, counterparty);
        all.put(Role.COUNTERPARTY_ACCOUNT, counterpartyAccount);
        all.put(Role.END_TO_END, endToEnd);
        all.put(Role.CURRENCY, currency);
        all.values().removeIf(name -> name == null || name.isBlank());
        return all;
    }

    /** Whether the amount is in one column, or in two, and not in both ways. */
    public boolean tellTheAmount() {
        var roles = named().keySet();
        boolean one = roles.contains(Role.AMOUNT);
        boolean either = roles.contains(Role.DEBIT) || roles.contains(Role.CREDIT);
        boolean both = roles.contains(Role.DEBIT) && roles.contains(Role.CREDIT);
        return one ? !either : both;
    }
}
