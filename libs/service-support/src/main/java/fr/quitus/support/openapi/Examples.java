package fr.quitus.support.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Real JSON files beside the code: what an operation takes and answers. Where one is not enough, {@code
 * name.response.examples.json} holds several by name, each with a summary and a value; what one status answers in a form
 * of its own is in {@code name.response.202.json}.
 */
final class Examples {

    /** Amounts are read to the cent, never through a binary fraction. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final TypeReference<LinkedHashMap<String, Named>> NAMED = new TypeReference<>() {};

    /** One of several examples. */
    private record Named(String summary, Object value) {}

    private Examples() {}

    static void addToRequest(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), read(operation, "request"));
        }
    }

    static void addToResponse(Operation operation, String status, Content content) {
        add(content, read(operation, "response." + status));
        var named = read(operation, "response.examples");
        if (content != null && named != null) {
            var examples = JSON.convertValue(named, NAMED);
            content.getMediaTypes()
                    .values()
                    .forEach(mediaType -> examples.forEach((name, example) -> mediaType.addExample(
                            name,
                            OASFactory.createExample()
                                    .summary(example.summary())
                                    .value(example.value()))));
            return;
        }
        add(content, read(operation, "response"));
    }

    private static void add(Content content, Object example) {
        if (content != null && example != null) {
            content.getMediaTypes().forEach((type, mediaType) -> {
                if (type.contains("json") && mediaType.getExample() == null) {
                    mediaType.setExample(example);
                }
            });
        }
    }

    /** What one side answers in a way of its own is filed under that side's name. */
    private static Object read(Operation operation, String which) {
        var id = String.valueOf(operation.getOperationId());
        if (id.contains(ApiConventions.SIDE)) {
            var own = read(id.replace(ApiConventions.SIDE, ApiConventions.side()) + "." + which);
            return own == null ? read(id.replace(ApiConventions.SIDE, "Side") + "." + which) : own;
        }
        return read(id + "." + which);
    }

    private static Object read(String name) {
        var file = "openapi/" + name + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : JSON.readValue(in, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The example " + file + " is not JSON", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
