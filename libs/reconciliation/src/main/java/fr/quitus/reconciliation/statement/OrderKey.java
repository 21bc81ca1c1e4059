package fr.quitus.reconciliation.statement;

/**
 * What links the accountant's word to an order: budget, financial year, slip, number and line (PES Retour v2).
 *
 * @param collectivity SIRET of the collectivity (IdColl)
 * @param collectivityCode CodCol
 * @param budgetCode CodBud
 * @param slip IdBord, without leading zeros
 * @param number IdPce, without leading zeros
 * @param line IdLigne
 */
public record OrderKey(
        String collectivity,
        String collectivityCode,
        String budgetCode,
        int financialYear,
        String slip,
        String number,
        int line) {

    public OrderKey {
        slip = withoutLeadingZeros(slip);
        number = withoutLeadingZeros(number);
    }

    /** Software pads numbers differently; a name with letters is left as it is. */
    private static String withoutLeadingZeros(String text) {
        String value = text.strip();
        boolean digitsOnly = value.chars().allMatch(c -> c >= '0' && c <= '9');
        int start = 0;
        while (digitsOnly && start < value.length() - 1 && value.charAt(start) == '0') {
            start++;
        }
        return value.substring(start);
    }
}
