package fr.quitus.support.http;

import org.jboss.resteasy.reactive.RestResponse;

/** A view and the version it was read at: the body of a response and its ETag. */
public record Versioned<T>(T view, long version) {

    public RestResponse<T> ok() {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(version))
                .build();
    }

    public RestResponse<T> created(String path) {
        var response = Created.at(path, view);
        response.getHeaders().putSingle("ETag", ETags.of(version));
        return response;
    }
}
