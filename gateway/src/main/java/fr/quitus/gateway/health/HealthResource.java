package fr.quitus.gateway.health;

import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.GatewayConfig;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import fr.quitus.support.identity.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Answers 200 as long as the gateway itself works: it holds nothing, so a service that is down is told in the body and
 * must not take the gateway out of service, or the other service would be out of reach too.
 */
@Path("/health")
@Tag(name = "Gateway", description = "Both services at once")
class HealthResource {

    private final UpstreamClient client;
    private final GatewayConfig config;
    private final Caller caller;

    HealthResource(UpstreamClient client, GatewayConfig config, Caller caller) {
        this.client = client;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readHealth", summary = "Read whether the gateway and both services work")
    @APIResponse(responseCode = "200", description = "The gateway works; each service is named with its status")
    public HealthView read() {
        var asking = Asking.of(caller);
        var asked = List.of(Upstream.values()).stream()
                .map(service -> client.get(service, config.readinessPath(), asking, config.connectLimit()))
                .toList();
        var services = asked.stream()
                .map(CompletableFuture::join)
                .map(HealthResource::service)
                .toList();
        var allUp = services.stream().allMatch(service -> service.status() == HealthView.Status.UP);
        return new HealthView(allUp ? HealthView.Status.UP : HealthView.Status.DEGRADED, services);
    }

    private static HealthView.Service service(Answer answer) {
        return answer.isOk()
                ? new HealthView.Service(answer.from().id(), HealthView.Status.UP, null)
                : new HealthView.Service(
                        answer.from().id(),
                        HealthView.Status.DOWN,
                        answer.failure() == null ? "NOT_READY" : answer.code());
    }
}
