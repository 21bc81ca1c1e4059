package fr.quitus.reconciliation.ruleset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The rules that are to hold from now on, and why. */
public record NewRuleSet(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Member> members,
        @Size(max = 500) String note) {}
