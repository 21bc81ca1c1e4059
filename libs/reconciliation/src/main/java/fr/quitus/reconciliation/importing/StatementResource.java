package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A service mounts it by a subclass with {@code @Path(".../statements")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class StatementResource {

    private static final Pattern ASYNC = Pattern.compile("(?i)(^|[\\s,])respond-async($|[\\s,;])");

    private static final String JOB = "imports/";

    private final StatementImport imports;
    private final DryRun dryRuns;
    private final StatementFiles files;

    protected StatementResource(StatementImport imports, DryRun dryRuns, StatementFiles files) {
        this.imports = imports;
        this.dryRuns = dryRuns;
        this.files = files;
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN,
        "text/csv",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/gzip",
        "application/zip",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @Operation(
            operationId = "import{Side}Statement",
            summary = "Import a statement file, also packed; its format is found by its content, or given by a mapping")
    @APIResponse(
            responseCode = "200",
            description = "The file was known: the first answer again; or a dry run: nothing was kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementReport.class)))
    @APIResponse(
            responseCode = "201",
            description = "Imported and reconciled",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "Proved, and imported in the background: the job tells how it goes on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "No such mapping")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "The media type is not one of a file")
    @APIResponse(responseCode = "422", description = "The file cannot be trusted, or this side has no use for it")
    public RestResponse<?> receive(
            InputStream body,
            @RestQuery @Size(max = 60) @Parameter(description = "Read the file as a CSV by the mapping of this name")
                    String mapping,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "true: say what the import would do, and keep nothing")
                    boolean dryRun,
            @RestHeader("Prefer")
                    @Parameter(description = "respond-async: import in the background, however small the file is")
                    String prefer,
            @Context UriInfo address) {
        if (dryRun) {
            return RestResponse.ok(dryRuns.tryOut(body, mapping));
        }
        boolean inBackground = ASYNC.matcher(prefer == null ? "" : prefer).find();
        var received = imports.receive(body, mapping, inBackground);
        if (received instanceof Received.Begun begun) {
            return begun(
                    begun.job(),
                    address.getAbsolutePath().resolve(JOB + begun.job().id()),
                    inBackground);
        }
        var report = ((Received.Imported) received).report();
        return report.alreadyKnown()
                ? RestResponse.ok(report)
                : ResponseBuilder.<StatementReport>created(address.getAbsolutePathBuilder()
                                .path(report.sha256())
                                .build())
                        .entity(report)
                        .build();
    }

    private static RestResponse<ImportView> begun(ImportView job, URI location, boolean asPreferred) {
        var answer = ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(location)
                .entity(job);
        return (asPreferred ? answer.header("Preference-Applied", "respond-async") : answer).build();
    }

    @GET
    @Operation(operationId = "list{Side}Statements", summary = "List the statement files that were imported")
    @APIResponse(responseCode = "200", description = "A page of files, in the order they came")
    public Page<StatementFiles.FileView> list(@BeanParam @Valid PageQuery query) {
        return files.page(query);
    }

    @GET
    @Path("{sha256}")
    @Operation(operationId = "get{Side}Statement", summary = "Show what the import of a file answered")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "The file is being imported in the background",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "No such file")
    public RestResponse<?> get(@RestPath String sha256, @Context UriInfo address) {
        var job = files.job(sha256);
        if (job.isPresent()) {
            var location =
                    address.getAbsolutePath().resolve("../" + JOB + job.get().id());
            return begun(job.get(), location, false);
        }
        return RestResponse.ok(files.report(sha256));
    }

    @GET
    @Path("{sha256}/lines")
    @Operation(operationId = "list{Side}StatementLines", summary = "List the lines of a file, each with what it proves")
    @APIResponse(responseCode = "200", description = "A page of lines, in the file's order")
    @APIResponse(responseCode = "404", description = "No such file")
    public Page<LineOutcomeView> lines(@RestPath String sha256, @BeanParam @Valid PageQuery query) {
        return files.lines(sha256, query);
    }
}
