package fr.quitus.reconciliation.trial;

import fr.quitus.reconciliation.ruleset.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules to try, and on which lines.
 *
 * @param from first booking day; absent: the first day of last month
 * @param to last booking day; absent: the last day of the month that from is in
 */
public record NewTrial(@NotEmpty @Size(max = 200) List<@NotNull @Valid Member> members, LocalDate from, LocalDate to) {}
