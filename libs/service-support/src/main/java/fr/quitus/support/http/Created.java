package fr.quitus.support.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** 201 with the address of what was created: a path, the same inside and outside the gateway. */
public final class Created {

    private Created() {}

    public static <T> RestResponse<T> at(String path, T body) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(body)
                .build();
    }
}
