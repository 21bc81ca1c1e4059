package fr.quitus.gateway.position;

import static fr.quitus.gateway.upstream.UpstreamClient.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.PassedProblem;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks both services side by side about an action and adds up what they say. */
@ApplicationScoped
class PositionService {

    private final UpstreamClient client;
    private final DatedPositions dated;
    private final ObjectMapper json;
    private final Clock clock;

    PositionService(UpstreamClient client, DatedPositions dated, ObjectMapper json, Clock clock) {
        this.client = client;
        this.dated = dated;
        this.json = json;
        this.clock = clock;
    }

    PositionView position(String reference, Moment asked, Asking asking) {
        var moment = asked.at(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        var action = "?action=" + escaped(reference);
        var known = client.get(Upstream.COFINANCING, "/v1/actions/" + escaped(reference), asking);
        var subsidies = subjects(Upstream.SUBSIDY, "/v1/subsidies", action, moment, asking);
        var contributions = subjects(Upstream.COFINANCING, "/v1/contributions", action, moment, asking);
        var waits = moment.isNow() ? waits(action, asking) : List.<CompletableFuture<Answer>>of();
        requireKnown(reference, known.join(), subsidies.join(), contributions.join());
        return view(
                reference,
                moment,
                known.join(),
                subsidies.join(),
                contributions.join(),
                waits.stream().map(CompletableFuture::join).toList());
    }

    private List<CompletableFuture<Answer>> waits(String action, Asking asking) {
        return List.of(
                client.all(Upstream.SUBSIDY, "/v1/payment-orders" + action, asking),
                client.all(Upstream.COFINANCING, "/v1/claims" + action, asking),
                client.all(Upstream.COFINANCING, "/v1/revenue-orders" + action, asking));
    }

    private CompletableFuture<Answer> subjects(
            Upstream service, String collection, String action, Moment moment, Asking asking) {
        return moment.isNow()
                ? client.all(service, collection + action, asking)
                : client.all(service, collection + action + moment.recordedUntil(), asking)
                        .thenCompose(items -> dated.of(items, collection, moment, asking));
    }

    private void requireKnown(String reference, Answer known, Answer subsidies, Answer contributions) {
        for (var answer : List.of(subsidies, contributions)) {
            if (answer.isRefused()) {
                throw PassedProblem.of(answer, json);
            }
        }
        if (known.isNotFound() && isEmpty(subsidies) && isEmpty(contributions)) {
            throw new Refusal(PositionReason.ACTION_UNKNOWN, reference);
        }
    }

    private static boolean isEmpty(Answer answer) {
        return answer.isOk() && answer.body().isEmpty();
    }

    private PositionView view(
            String reference, Moment moment, Answer known, Answer out, Answer in, List<Answer> waits) {
        var asked = new ArrayList<>(List.of(known, out, in));
        asked.addAll(waits);
        var missing = MissingPart.of(asked);
        var subsidies = SubsidiesPart.of(out);
        var contributions = ContributionsPart.of(in);
        return new PositionView(
                reference,
                missing.isEmpty(),
                moment.asOf() == null ? LocalDate.now(clock) : moment.asOf(),
                moment.knownAt(),
                subsidies,
                contributions,
                NetCost.of(subsidies, contributions),
                NetCost.cofundingRate(subsidies, contributions),
                moment.isNow() ? waiting(out, in, waits) : null,
                missing);
    }

    /** Only what is known to wait: an answer that failed is named among the missing parts. */
    private static List<Waiting> waiting(Answer out, Answer in, List<Answer> waits) {
        var waiting = new ArrayList<Waiting>();
        waiting.addAll(Waiting.onSubsidies(items(out), items(waits.get(0))));
        waiting.addAll(Waiting.onContributions(items(in), items(waits.get(1)), items(waits.get(2))));
        return waiting;
    }

    private static JsonNode items(Answer answer) {
        return answer.isOk() ? answer.body() : MissingNode.getInstance();
    }
}
