package fr.quitus.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What a verification found.
 *
 * @param holds whether every fact, the chain and the totals hold
 * @param facts how many facts were read, up to the first that does not hold
 * @param lastHash the hash of the last fact that holds: note it elsewhere, and a rewritten history shows
 * @param firstFault absent when all holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(boolean holds, long facts, String lastHash, Fault firstFault) {

    /** What was checked. */
    public enum Rule {
        /** Sequence numbers have no gap. */
        SEQUENCE,
        /** A fact names the hash of the one before it. */
        CHAIN,
        /** A fact's hash is that of its canonical form. */
        HASH,
        /** The subject's row names the last fact. */
        HEAD,
        /** The totals in the subject's row are those that the facts make. */
        TOTALS,
        /** The totals kept for each day are those that the facts make. */
        DAY_TOTALS
    }

    /** The first thing that does not hold; {@code fact} and {@code sequence} are absent where no single fact is at fault. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(Rule rule, UUID fact, Long sequence, String expected, String found) {

        static Fault of(Fact fact, Rule rule, Object expected, Object found) {
            return new Fault(rule, fact.id(), fact.sequence(), expected.toString(), found.toString());
        }

        static Fault ofSubject(Rule rule, String expected, String found) {
            return new Fault(rule, null, null, expected, found);
        }
    }
}
