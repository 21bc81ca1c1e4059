package fr.quitus.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a service answered, or why it did not.
 *
 * @param status the HTTP status; 0 without an answer
 * @param body the JSON body; a missing node without one
 * @param failure why there is no usable answer, null when there is one
 */
public record Answer(Upstream from, int status, JsonNode body, UpstreamReason failure) {

    static Answer failed(Upstream from, UpstreamReason failure) {
        return new Answer(from, 0, MissingNode.getInstance(), failure);
    }

    /** The service did what was asked. */
    public boolean isOk() {
        return failure == null && status < 300;
    }

    /** The service answered that there is no such thing. */
    public boolean isNotFound() {
        return failure == null && status == 404;
    }

    /** The service answered that the request is wrong; asking again will not help. */
    public boolean isRefused() {
        return failure == null && status >= 400 && status < 500;
    }

    /** The stable code of what is missing, for an answer that is not ok. */
    public String code() {
        return failure != null ? failure.name() : body.path("code").asText(UpstreamReason.BAD_GATEWAY.name());
    }
}
