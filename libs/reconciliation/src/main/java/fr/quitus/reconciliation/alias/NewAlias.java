package fr.quitus.reconciliation.alias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Another name for a party.
 *
 * @param alias as statements write it
 * @param party the beneficiary's or funder's name, as it is registered
 * @param note why the two are the same; or absent
 */
public record NewAlias(
        @NotBlank @Size(max = 200) String alias,
        @NotBlank @Size(max = 200) String party,
        @Size(min = 1, max = 500) String note) {}
