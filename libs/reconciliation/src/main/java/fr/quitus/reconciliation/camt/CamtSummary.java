package fr.quitus.reconciliation.camt;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The control totals of a notification (TxsSummry): it has no balances, so these alone can prove it. Banks count all
 * entries or only the booked ones; either is right.
 */
final class CamtSummary {

    private static final String ALL = "TtlNtries";
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("TtlCdtNtries", Direction.CREDIT, "TtlDbtNtries", Direction.DEBIT);

    /** How many entries, and their sum without signs; each null when the file does not say. */
    private record Part(String count, String sum) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    void read(CamtFile file) {
        var xml = file.xml();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (ALL.equals(xml.name()) || DIRECTIONS.containsKey(xml.name())) {
                parts.put(xml.name(), part(file));
            }
        }
    }

    private static Part part(CamtFile file) {
        var xml = file.xml();
        int own = xml.depth();
        String count = null;
        String sum = null;
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "NbOfNtries" -> count = xml.text();
                case "Sum" -> sum = xml.text();
                default -> {
                    // The net amount follows from the two sums.
                }
            }
        }
        return new Part(count, sum);
    }

    /**
     * Compares the totals with the entries.
     *
     * @return whether the sums of both directions are proved
     * @throws StatementRefused CONTROL_TOTAL_MISMATCH
     */
    boolean verify(CamtTally booked, CamtTally all, Currency currency, String place) {
        for (var entry : parts.entrySet()) {
            var direction = DIRECTIONS.get(entry.getKey());
            if (!agrees(entry.getValue(), booked, direction, currency, place)
                    && !agrees(entry.getValue(), all, direction, currency, place)) {
                throw mismatch(entry.getKey(), entry.getValue(), all, direction, currency, place);
            }
        }
        return hasSum(ALL) || DIRECTIONS.keySet().stream().allMatch(this::hasSum);
    }

    private boolean hasSum(String name) {
        return parts.containsKey(name) && parts.get(name).sum() != null;
    }

    private static boolean agrees(Part part, CamtTally tally, Direction direction, Currency currency, String place) {
        boolean count = part.count() == null || part.count().strip().equals(String.valueOf(tally.count(direction)));
        return count && (part.sum() == null || Amounts.minor(part.sum(), currency, place) == tally.sum(direction));
    }

    private static StatementRefused mismatch(
            String name, Part part, CamtTally all, Direction direction, Currency currency, String place) {
        return new StatementRefused(
                Fault.CONTROL_TOTAL_MISMATCH,
                place,
                "%s %s: %s".formatted(name, part.count(), part.sum()),
                all.count(direction) + ": " + Money.ofMinor(all.sum(direction), currency));
    }
}
