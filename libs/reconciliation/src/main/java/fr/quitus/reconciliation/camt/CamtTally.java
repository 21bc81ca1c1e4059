package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Direction;

/** Counts entries and adds up their amounts, by direction. */
final class CamtTally {

    private long credits;
    private long debits;
    private long creditSum;
    private long debitSum;

    void add(Direction direction, long minor, String place) {
        if (direction == Direction.CREDIT) {
            credits++;
            creditSum = Amounts.plus(creditSum, minor, place);
        } else {
            debits++;
            debitSum = Amounts.plus(debitSum, minor, place);
        }
    }

    /** @param direction null for both */
    long count(Direction direction) {
        return direction == null ? credits + debits : direction == Direction.CREDIT ? credits : debits;
    }

    /** @param direction null for both, then without signs */
    long sum(Direction direction) {
        return direction == null ? creditSum + debitSum : direction == Direction.CREDIT ? creditSum : debitSum;
    }

    long net() {
        return creditSum - debitSum;
    }
}
