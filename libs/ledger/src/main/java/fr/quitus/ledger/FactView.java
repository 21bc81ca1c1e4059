package fr.quitus.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact as the API shows it.
 *
 * @param item the part of the subject it is about, such as a payment order
 * @param reverses the fact that this one undoes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        UUID id,
        UUID subject,
        long sequence,
        String kind,
        UUID item,
        Money amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        String requestId,
        Evidence evidence,
        UUID reverses,
        @JsonRawValue @Schema(implementation = Map.class) String details,
        String previousHash,
        String hash) {

    public static FactView of(Fact fact) {
        return new FactView(
                fact.id(),
                fact.subjectId(),
                fact.sequence(),
                fact.kind(),
                fact.itemId(),
                fact.amount(),
                fact.effectiveOn(),
                fact.recordedAt(),
                fact.actor(),
                fact.requestId(),
                fact.evidence(),
                fact.reversesId(),
                fact.details(),
                fact.previousHash(),
                fact.hash());
    }
}
