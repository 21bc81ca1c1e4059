package fr.quitus.subsidy.subsidy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The two dates that make the act enforceable: received by the prefecture, posted. */
record NewPublication(
        @NotNull LocalDate receivedOn, @NotNull LocalDate postedOn) {}
