package fr.quitus.gateway.overview;

import static fr.quitus.gateway.upstream.UpstreamClient.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.gateway.position.ContributionsPart;
import fr.quitus.gateway.position.MissingPart;
import fr.quitus.gateway.position.NetCost;
import fr.quitus.gateway.position.SubsidiesPart;
import fr.quitus.gateway.upstream.Answer;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.gateway.upstream.Upstream;
import fr.quitus.gateway.upstream.UpstreamClient;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Joins the actions that cofinancing-service declares with those that subsidies name. */
@ApplicationScoped
class OverviewService {

    private final UpstreamClient client;

    OverviewService(UpstreamClient client) {
        this.client = client;
    }

    OverviewView overview(int year, String cursor, int limit, Asking asking) {
        var start = cursor == null ? "" : decoded(cursor);
        var declared = client.all(Upstream.COFINANCING, "/v1/actions?financialYear=" + year, asking);
        var granted = client.all(Upstream.SUBSIDY, "/v1/subsidies?financialYear=" + year, asking);
        var answers = new ArrayList<>(List.of(granted.join(), declared.join()));
        var titles = titles(answers);
        var references =
                titles.tailMap(start, false).keySet().stream().limit(limit + 1L).toList();
        var page = references.subList(0, Math.min(limit, references.size()));
        var contributions =
                page.stream().map(action -> contributions(action, asking)).toList();
        contributions.forEach(asked -> answers.add(asked.join()));
        var lines = new ArrayList<OverviewView.Line>();
        for (int index = 0; index < page.size(); index++) {
            var action = page.get(index);
            lines.add(line(
                    action,
                    titles.get(action),
                    answers.get(0),
                    contributions.get(index).join()));
        }
        var missing = MissingPart.of(answers);
        var next = references.size() > limit ? encoded(page.get(limit - 1)) : null;
        return new OverviewView(year, missing.isEmpty(), lines, next, missing);
    }

    private CompletableFuture<Answer> contributions(String action, Asking asking) {
        return client.all(Upstream.COFINANCING, "/v1/contributions?action=" + escaped(action), asking);
    }

    /** Every reference with its title; an action that only a subsidy names has an empty one. */
    private static NavigableMap<String, String> titles(List<Answer> answers) {
        var titles = new TreeMap<String, String>();
        answers.stream()
                .filter(Answer::isOk)
                .forEach(answer -> answer.body()
                        .forEach(item -> titles.merge(
                                item.path(answer.from() == Upstream.SUBSIDY ? "action" : "reference")
                                        .asText(),
                                item.path("title").asText(""),
                                (one, other) -> one.isEmpty() ? other : one)));
        titles.remove("");
        return titles;
    }

    private static OverviewView.Line line(String action, String title, Answer granted, Answer contributions) {
        var out = granted.isOk() ? SubsidiesPart.of(of(action, granted.body())) : SubsidiesPart.of(granted);
        var in = ContributionsPart.of(contributions);
        return new OverviewView.Line(
                action,
                title.isEmpty() ? null : title,
                out.brief(),
                in.brief(),
                NetCost.of(out, in),
                NetCost.cofundingRate(out, in));
    }

    private static List<JsonNode> of(String action, JsonNode subsidies) {
        var own = new ArrayList<JsonNode>();
        subsidies.forEach(subsidy -> {
            if (subsidy.path("action").asText().equals(action)) {
                own.add(subsidy);
            }
        });
        return own;
    }

    private static String encoded(String reference) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(reference.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", cursor);
        }
    }
}
