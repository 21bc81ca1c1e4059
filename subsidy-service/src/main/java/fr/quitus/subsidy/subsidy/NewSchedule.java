package fr.quitus.subsidy.subsidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A whole schedule; its sum is the award. */
record NewSchedule(@NotEmpty @Size(max = 60) List<@NotNull @Valid NewInstalment> schedule) {}
