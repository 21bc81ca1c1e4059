package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A position on any date, as known at any moment, is what the facts up to both add up to, counted by hand. */
@QuarkusTest
class PositionHistoryTest {

    private static final JsonPathConfig EXACT = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);

    private record Known(String kind, boolean reversal, BigDecimal amount, String effectiveOn, String recordedAt) {}

    @Test
    void isTheFoldOfTheFactsOnEveryDateAndAtEveryMoment() {
        var dossier = dossierWithALateRejection();
        var facts = facts(dossier);
        assertThat(facts).anyMatch(Known::reversal);

        for (String asOf : values(facts, true)) {
            for (String knownAt : values(facts, false)) {
                var known = facts.stream()
                        .filter(fact -> fact.effectiveOn().compareTo(asOf) <= 0)
                        .filter(fact -> fact.recordedAt().compareTo(knownAt) <= 0)
                        .toList();
                var position = position(dossier, asOf, knownAt);
                assertThat(position.<BigDecimal>get("awarded.amount"))
                        .isEqualByComparingTo(sum(known, "AWARDED", Set.of("AMENDED_UP"), Set.of()));
                assertThat(position.<BigDecimal>get("ordered.amount"))
                        .isEqualByComparingTo(sum(known, "ORDERED", Set.of(), Set.of("ORDER_REJECTED")));
                assertThat(position.<BigDecimal>get("accepted.amount"))
                        .isEqualByComparingTo(sum(known, "ORDER_ACCEPTED", Set.of(), Set.of()));
            }
        }
    }

    @Test
    void leavesOutOfAListWhatWasRecordedLater() {
        var dossier = Dossier.voted("100.00");
        String beneficiary = "/v1/subsidies?beneficiary=" + dossier.beneficiary() + "&recordedUntil=";
        String awardedAt = facts(dossier).get(0).recordedAt();
        var moment = Instant.parse(awardedAt);

        Api.get(beneficiary + moment.minus(1, ChronoUnit.MICROS)).body("items", empty());
        Api.get(beneficiary + awardedAt).body("items.id", contains(dossier.subsidy()));
        Api.get(beneficiary + moment.plusMillis(1)).body("items.id", contains(dossier.subsidy()));
    }

    /** Accepted, then rejected all the same: the acceptance is reversed. The award was raised with an earlier date. */
    private static Dossier dossierWithALateRejection() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        var order = dossier.issued(null, "60.00", 1);
        Api.post(
                        "/v1/payment-orders/" + order + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES")))
                .statusCode(200);
        Api.post(
                        "/v1/payment-orders/" + order + "/rejection",
                        "{\"decidedOn\": \"2022-05-20\", \"reasons\": [\"07\"], \"evidence\": %s}"
                                .formatted(Api.evidence("PES")))
                .statusCode(200);
        Api.post(
                        dossier.path() + "/amendments",
                        "{\"direction\": \"UP\", \"amount\": %s, \"effectiveOn\": \"2022-05-01\", \"evidence\": %s}"
                                .formatted(Api.euros("5.50"), Api.evidence("deliberation")))
                .statusCode(200);
        Api.get(dossier.path() + "/verification").body("holds", is(true));
        return dossier;
    }

    private static BigDecimal sum(List<Known> facts, String kind, Set<String> more, Set<String> less) {
        var sum = BigDecimal.ZERO;
        for (var fact : facts) {
            var signed = fact.reversal() ? fact.amount().negate() : fact.amount();
            if (fact.kind().equals(kind) || more.contains(fact.kind())) {
                sum = sum.add(signed);
            } else if (less.contains(fact.kind())) {
                sum = sum.subtract(signed);
            }
        }
        return sum;
    }

    private static Set<String> values(List<Known> facts, boolean dates) {
        var values = new TreeSet<String>();
        facts.forEach(fact -> values.add(dates ? fact.effectiveOn() : fact.recordedAt()));
        values.add(dates ? "2022-04-13" : "2022-01-01T00:00:00Z");
        return values;
    }

    private static JsonPath position(Dossier dossier, String asOf, String knownAt) {
        var body = Api.get(dossier.path() + "/position?asOf=" + asOf + "&knownAt=" + knownAt)
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(body).using(EXACT);
    }

    private static List<Known> facts(Dossier dossier) {
        var body = Api.get(dossier.path() + "/facts?limit=100").extract().asString();
        List<Map<String, Object>> items = new JsonPath(body).using(EXACT).getList("items");
        return items.stream()
                .map(item -> new Known(
                        item.get("kind").toString(),
                        item.containsKey("reverses"),
                        (BigDecimal) ((Map<?, ?>) item.get("amount")).get("amount"),
                        item.get("effectiveOn").toString(),
                        item.get("recordedAt").toString()))
                .toList();
    }
}
