package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.quitus.gateway.routing.Routes;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Asks both services for their documents; one that is down is served from its last copy, and the document says so. */
@ApplicationScoped
class OpenApiService {

    private static final Map<Upstream, String> PREFIXES =
            new EnumMap<>(Map.of(Upstream.SUBSIDY, "Subsidy", Upstream.COFINANCING, "Cofinancing"));
    private static final String DESCRIPTION =
            "Every euro that an authority grants and receives, with its evidence: everything that the gateway leads to.";

    private final UpstreamClient client;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Map<Upstream, ObjectNode> lastCopies = new ConcurrentHashMap<>();

    OpenApiService(UpstreamClient client, OpenApiDocumentService own, ObjectMapper json) {
        this.client = client;
        this.own = own;
        this.json = json;
    }

    ObjectNode merged(Asking asking) {
        var asked = List.of(Upstream.values()).stream()
                .map(service -> client.get(service, "/openapi?format=json", asking))
                .toList();
        var answers = asked.stream().map(CompletableFuture::join).toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part("Gateway", ownDocument(), path -> !path.startsWith("/q/")));
        answers.forEach(answer -> part(answer).ifPresent(parts::add));
        var document = MergedDocument.of(parts);
        describe(document, answers.stream().filter(answer -> !answer.isOk()).toList());
        return document;
    }

    private Optional<Part> part(Answer answer) {
        if (answer.isOk() && answer.body() instanceof ObjectNode document) {
            lastCopies.put(answer.from(), document);
        }
        return Optional.ofNullable(lastCopies.get(answer.from()))
                .map(document -> new Part(
                        PREFIXES.get(answer.from()),
                        document,
                        path -> Routes.owner(path).equals(Optional.of(answer.from()))));
    }

    private ObjectNode ownDocument() {
        try {
            return (ObjectNode) json.readTree(own.getDocument("<default>", Format.JSON));
        } catch (IOException ours) {
            throw new UncheckedIOException("The gateway's own OpenAPI document cannot be read", ours);
        }
    }

    private void describe(ObjectNode document, List<Answer> missing) {
        var info = document.withObjectProperty("info")
                .put("title", "Quitus")
                .put("version", "1")
                .put("description", DESCRIPTION);
        info.putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
        if (!missing.isEmpty()) {
            var told = document.putArray("x-quitus-unavailable");
            missing.forEach(answer -> told.addObject()
                    .put("service", answer.from().id())
                    .put("reason", answer.code())
                    .put("servedFrom", lastCopies.containsKey(answer.from()) ? "LAST_COPY" : "NOTHING"));
        }
    }
}
