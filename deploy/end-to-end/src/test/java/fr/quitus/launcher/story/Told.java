package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.launcher.Quitus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** An installation in which the sample dossier is told: it is loaded by whichever test comes first. */
final class Told {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final boolean right;
    private final Api api;

    Told(Quitus quitus) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        this.right = new Story(quitus.gateway(), out).tell();
        this.api = Api.at(quitus.gateway(), "accounting officer (sample)");
    }

    boolean isRight() {
        return right;
    }

    String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    Api api() {
        return api;
    }

    String subsidy() {
        return api.get("/v1/subsidies?action=BOOSTER-2022").text("/items/0/id");
    }

    String contribution() {
        return api.get("/v1/contributions?action=BOOSTER-2022").text("/items/0/id");
    }

    /** Every fact of the dossier on both sides. */
    List<JsonNode> facts() {
        var subsidyFacts = api.get("/v1/subsidies/" + subsidy() + "/facts?limit=500");
        var contributionFacts = api.get("/v1/contributions/" + contribution() + "/facts?limit=500");
        return List.of(
                subsidyFacts.body().path("items"), contributionFacts.body().path("items"));
    }

    /** The files that a side keeps, by their hash. */
    List<String> filesOf(String side) {
        var files = api.get("/v1/" + side + "/statements?limit=500").body().path("items");
        return StreamSupport.stream(files.spliterator(), false)
                .map(file -> file.path("sha256").asText())
                .toList();
    }
}
