package fr.quitus.cofinancing.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/** An action as the API shows it; its version travels as the ETag. */
record ActionView(
        UUID id,
        String reference,
        String title,
        String programme,
        int financialYear,
        FinancingPlan financingPlan,
        Instant createdAt,
        @JsonIgnore long version) {

    static ActionView of(Action action) {
        return new ActionView(
                action.id(),
                action.reference(),
                action.title(),
                action.programme(),
                action.financialYear(),
                action.financingPlan(),
                action.createdAt(),
                action.version());
    }
}
