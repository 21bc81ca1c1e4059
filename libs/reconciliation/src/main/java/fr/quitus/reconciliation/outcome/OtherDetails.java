package fr.quitus.reconciliation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.reconciliation.statement.OrderState;
import java.util.List;

/** What few lines have, stored as one JSON text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OtherDetails(List<String> references, String counterpartyAccount, OrderKey orderKey, OrderState state) {

    static final OtherDetails NONE = new OtherDetails(List.of(), null, null, null);

    OtherDetails {
        references = references == null ? List.of() : List.copyOf(references);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
