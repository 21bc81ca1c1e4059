package fr.quitus.reconciliation.state;

import fr.quitus.support.identity.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** A service mounts it by a subclass with {@code @Path(".../state")} and this constructor. */
public abstract class StateResource {

    /** Comma-separated values, with semicolons. */
    public static final String CSV = "text/csv";

    /** A spreadsheet of Office Open XML. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AccountStates states;
    private final Caller caller;

    protected StateResource(AccountStates states, Caller caller) {
        this.states = states;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @Operation(
            operationId = "get{Side}AccountState",
            summary = "Draw up the reconciliation statement of a bank account, as JSON, CSV or XLSX")
    @APIResponse(
            responseCode = "200",
            description = "The same for the same dates, for ever",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AccountState.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "406", description = "Only JSON, CSV and XLSX are given")
    @APIResponse(responseCode = "422", description = "The account is not at a bank, or the moment has not come yet")
    @APIResponse(responseCode = "503", description = "Others are recording for too long: ask again after Retry-After")
    public Response state(
            @Parameter(description = "Id of the declared account") @NotNull @RestQuery UUID account,
            @Parameter(description = "Accounting date; today when absent") @RestQuery LocalDate asOf,
            @Parameter(description = "Recording moment; now when absent") @RestQuery Instant knownAt,
            @Context HttpHeaders headers) {
        var state = states.of(account, asOf, knownAt);
        for (var wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Response.ok(state, MediaType.APPLICATION_JSON).build();
            }
            if (wanted.isCompatible(MediaType.valueOf(CSV))) {
                return file(StateFiles.csv(StateTable.of(state, caller.locale())), CSV + ";charset=UTF-8", "csv");
            }
            if (wanted.isCompatible(MediaType.valueOf(XLSX))) {
                return file(StateFiles.xlsx(StateTable.of(state, caller.locale())), XLSX, "xlsx");
            }
        }
        return Response.ok(state, MediaType.APPLICATION_JSON).build();
    }

    private static Response file(Object content, String type, String extension) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reconciliation." + extension + "\"")
                .build();
    }
}
