package fr.quitus.reconciliation.account;

import fr.quitus.reconciliation.statement.AccountReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An account to declare.
 *
 * @param value an IBAN; a RIB as bank-branch-account (5, 5 and 11 characters, no key); a PES budget as
 *     IdColl/CodCol/CodBud; anything else as the bank writes it
 */
public record NewAccount(
        @NotNull AccountReference.Kind kind,
        @NotBlank @Size(max = 120) String value,
        @NotBlank @Size(max = 100) String name) {}
