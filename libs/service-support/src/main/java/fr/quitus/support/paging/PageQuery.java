package fr.quitus.support.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that every collection takes. */
public class PageQuery {

    @RestQuery
    @DefaultValue("50")
    @Min(1) @Max(500) @Parameter(description = "Items on a page, 1 to 500")
    public int limit;

    @RestQuery
    @Size(max = 1000) @Parameter(description = "The `next` of the page before; none for the first page")
    public String cursor;

    @RestQuery
    @Size(max = 50) @Parameter(description = "A sortable field; with a leading `-` the order is descending")
    public String sort;
}
