package fr.quitus.cofinancing.revenueorder;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Which revenue orders to list. */
class RevenueOrderFilter {

    @RestQuery
    public UUID claim;

    @RestQuery
    public UUID contribution;

    @RestQuery
    @Size(max = 40) public String action;

    @RestQuery
    public RevenueOrderState state;
}
