package fr.quitus.subsidy.budget;

import fr.quitus.support.identifier.Siret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A budget line to open.
 *
 * @param collectivity SIRET of the budget, IdColl of the accountant's files
 * @param collectivityCode CodCol of the accountant's files
 * @param budgetCode CodBud of the accountant's files: the principal budget or an annexed one
 * @param account the line's imputation, such as SERV/65748/PROCE
 */
record NewBudgetLine(
        @NotNull @Siret String collectivity,
        @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,10}") String collectivityCode,
        @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,10}") String budgetCode,
        @NotNull @Min(2000) @Max(2099) Integer financialYear,
        @NotBlank @Size(max = 60) String account,
        @NotBlank @Size(max = 255) String label) {}
