package fr.quitus.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact in few words: enough to find it and to say what it is.
 *
 * @param subject whose ledger it is in
 * @param item the part of the subject it is about, such as a payment order; or absent
 * @param reverses the fact that this one undoes, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactSummary(
        UUID id, UUID subject, String kind, UUID item, Money amount, LocalDate effectiveOn, UUID reverses) {

    public static FactSummary of(Fact fact) {
        return new FactSummary(
                fact.id(),
                fact.subjectId(),
                fact.kind(),
                fact.itemId(),
                fact.amount(),
                fact.effectiveOn(),
                fact.reversesId());
    }
}
