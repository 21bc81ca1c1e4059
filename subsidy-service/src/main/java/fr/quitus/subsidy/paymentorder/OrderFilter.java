package fr.quitus.subsidy.paymentorder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of payment orders can be narrowed to. */
class OrderFilter {

    @RestQuery
    @Parameter(description = "Id of the subsidy")
    public UUID subsidy;

    @RestQuery
    public String action;

    @RestQuery
    public Integer financialYear;

    @RestQuery
    @Parameter(description = "State, as the facts make it")
    public OrderState state;
}
