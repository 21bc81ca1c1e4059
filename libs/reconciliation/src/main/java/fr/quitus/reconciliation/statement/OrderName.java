package fr.quitus.reconciliation.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How all of the accountant's files can name the order that he paid: year, number and line, {@code 2022-1187-1}. His
 * extracts know no slip.
 */
public final class OrderName {

    private static final Pattern OF_EXTRACT = Pattern.compile("\\d{4}-.+-\\d+");

    private OrderName() {}

    /**
     * The order that a payment names; none when there is no order yet.
     *
     * @param key or null
     * @param references the order's name comes first where there is no key
     */
    public static Optional<String> of(OrderKey key, List<String> references) {
        if (key != null) {
            return Optional.of(key.financialYear() + "-" + key.number() + "-" + key.line());
        }
        return references.stream()
                .limit(1)
                .filter(reference -> OF_EXTRACT.matcher(reference).matches())
                .findFirst();
    }
}
