package fr.quitus.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What shows that a fact is true.
 *
 * @param type what kind of document it is, such as {@code DELIBERATION} or {@code STATEMENT_LINE}
 * @param reference how to find it: a number, the place in a file
 */
@Embeddable
public record Evidence(
        @NotBlank @Size(max = 40) @Column(name = "evidence_type", length = 40)
        String type,

        @NotBlank @Size(max = 255) @Column(name = "evidence_reference")
        String reference) {}
