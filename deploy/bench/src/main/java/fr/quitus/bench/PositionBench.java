package fr.quitus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How long a position takes that has 100,000 facts in its history, over one that has 10: today's, and on an accounting
 * date. Microseconds a request, the two asked in turn.
 */
final class PositionBench implements Bench.Measurement {

    private static final int MANY = 100_000;
    private static final int FEW = 10;
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 200;

    @Override
    public List<Figure> measure(Http gateway) throws Exception {
        var run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        var beneficiary = id(gateway.post(
                "/v1/beneficiaries",
                "{\"name\": \"Bench\", \"rna\": \"W%09d\"}".formatted(System.currentTimeMillis() % 1_000_000_000)));
        var line = id(gateway.post("/v1/budget-lines", """
                {"collectivity": "24420077000018", "collectivityCode": "400", "budgetCode": "00",
                 "financialYear": 2022, "account": "BENCH-%s", "label": "Bench"}
                """.formatted(run)));
        var few = subsidy(gateway, beneficiary, line, "FEW-" + run);
        var many = subsidy(gateway, beneficiary, line, "MANY-" + run);
        amend(gateway, few, FEW - 1);
        amend(gateway, many, MANY - 1);
        return List.of(
                compare(gateway, "position-100k", many, few, ""),
                compare(gateway, "position-100k-as-of", many, few, "?asOf=2022-12-31"));
    }

    private static Figure compare(Http gateway, String name, String many, String few, String query)
            throws IOException, InterruptedException {
        var product = new ArrayList<Long>();
        var limit = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            var slow = time(gateway, many, query);
            var fast = time(gateway, few, query);
            if (round > 0) {
                product.add(slow);
                limit.add(fast);
            }
        }
        return new Figure(name, product, limit);
    }

    private static long time(Http gateway, String subsidy, String query) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            var before = System.nanoTime();
            gateway.get("/v1/subsidies/" + subsidy + "/position" + query);
            times.add((System.nanoTime() - before) / 1_000);
        }
        return Figure.median(times);
    }

    private static void amend(Http gateway, String subsidy, int facts) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var calls = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                var share = facts / CLIENTS + (client < facts % CLIENTS ? 1 : 0);
                calls.add(() -> {
                    for (int i = 0; i < share; i++) {
                        gateway.post("/v1/subsidies/" + subsidy + "/amendments", amendment(i % 300));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String amendment(int day) {
        return """
                {"direction": "UP", "amount": {"amount": 0.01, "currency": "EUR"}, "effectiveOn": "%s",
                 "evidence": {"type": "BENCH", "reference": "one cent more"}}
                """.formatted(LocalDate.of(2022, 2, 1).plusDays(day));
    }

    private static String subsidy(Http gateway, String beneficiary, String line, String number)
            throws IOException, InterruptedException {
        return id(gateway.post("/v1/subsidies", """
                {"deliberation": {"number": "%s", "body": "Bench", "adoptedOn": "2022-01-14"},
                 "beneficiary": "%s", "budgetLine": "%s", "action": "BENCH", "object": "Bench",
                 "financialYear": 2022, "award": {"amount": 1000.00, "currency": "EUR"}}
                """.formatted(number, beneficiary, line)));
    }

    private static String id(JsonNode created) {
        return created.path("id").asText();
    }
}
