package fr.quitus.reconciliation.alias;

import fr.quitus.support.identifier.Iban;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Another name of a party, or an account of it: one of both.
 *
 * @param alias as statements write it; or absent
 * @param account an IBAN; or absent
 * @param party the beneficiary's or funder's name, as it is registered
 * @param note why the two are the same; or absent
 */
public record NewAlias(
        @Size(max = 200) String alias,
        @Iban String account,
        @NotBlank @Size(max = 200) String party,
        @Size(min = 1, max = 500) String note) {}
