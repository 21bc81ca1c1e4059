package fr.quitus.subsidy.paymentorder;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of payment orders can be narrowed to. */
class OrderFilter {

    @RestQuery
    public UUID subsidy;

    @RestQuery
    public String action;

    @RestQuery
    public Integer financialYear;

    @RestQuery
    public OrderState state;
}
