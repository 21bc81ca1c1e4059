package fr.quitus.subsidy.subsidy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of subsidies can be narrowed to. */
class SubsidyFilter {

    @RestQuery
    @Parameter(description = "Reference of the action")
    public String action;

    @RestQuery
    public Integer financialYear;

    @RestQuery
    @Parameter(description = "Id of the beneficiary")
    public UUID beneficiary;

    @RestQuery
    @Parameter(description = "Number of the deliberation")
    public String deliberation;

    @RestQuery
    @Parameter(description = "Only those that were recorded up to this moment")
    public Instant recordedUntil;
}
