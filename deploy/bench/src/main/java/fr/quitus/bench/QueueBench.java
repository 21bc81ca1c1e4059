package fr.quitus.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the first page of the queue and its counts, and that of all lines, take with 100,000 open items, over the same
 * with 100: the one on the side of payments, the other on that of receipts, asked in turn. And how long it takes to put a
 * line aside and to take it up again. Microseconds, through the gateway.
 */
final class QueueBench implements Bench.Measurement {

    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int OTHER_ACCOUNTS = 3;
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 30;

    /** What is asked, by the end of the figure's name. */
    private static final Map<String, String> ASKED = new TreeMap<>(Map.ofEntries(
            Map.entry("", "/exceptions"),
            Map.entry("-counts", "/exceptions/counts"),
            Map.entry("-latest", "/exceptions?sort=-arrival"),
            Map.entry("-smallest", "/exceptions?sort=amount"),
            Map.entry("-largest", "/exceptions?sort=-amount"),
            Map.entry("-oldest", "/exceptions?sort=since"),
            Map.entry("-newest", "/exceptions?sort=-since"),
            Map.entry("-kind", "/exceptions?kind=UNMATCHED"),
            Map.entry("-kind-largest", "/exceptions?kind=UNMATCHED&sort=-amount"),
            Map.entry("-kind-of-none", "/exceptions?kind=PROPOSED&sort=-amount"),
            Map.entry("-high", "/exceptions?severity=HIGH"),
            Map.entry("-medium", "/exceptions?severity=MEDIUM&sort=-amount"),
            Map.entry("-low", "/exceptions?severity=LOW&sort=-since"),
            Map.entry("-of-nobody", "/exceptions?unassigned=true&sort=since"),
            Map.entry("-of-somebody", "/exceptions?unassigned=false"),
            Map.entry("-mine", "/exceptions?assignee=bench&sort=-amount"),
            Map.entry("-booked", "/exceptions?bookedFrom=2022-06-01&bookedTo=2022-06-02&sort=amount"),
            Map.entry("-lines", "/outcomes"),
            Map.entry("-lines-unmatched", "/outcomes?verdict=UNMATCHED"),
            Map.entry("-lines-debit", "/outcomes?direction=DEBIT")));

    private static final String MANY_AT = "/v1/payment-reconciliation";
    private static final String FEW_AT = "/v1/receipt-reconciliation";

    @Override
    public List<Figure> measure(Http gateway) throws Exception {
        load(gateway, MANY_AT, -1, MANY);
        load(gateway, FEW_AT, 1, FEW);
        var figures = new ArrayList<Figure>();
        for (var asked : ASKED.entrySet()) {
            figures.add(compare("queue-100k" + asked.getKey(), side -> gateway.get(side + asked.getValue())));
        }
        figures.add(compare("queue-100k-decisions", side -> decide(gateway, side)));
        return figures;
    }

    /** Lines that nobody expects, of many amounts and days. */
    private static void load(Http gateway, String side, int sign, int lines) throws IOException, InterruptedException {
        declare(gateway, side, "RIB", GeneratedStatement.RIB);
        for (int other = 1; other <= OTHER_ACCOUNTS; other++) {
            declare(gateway, side, "PES_BUDGET", "24420077000018/" + other + "/00");
        }
        var file = new ByteArrayOutputStream();
        new VariedStatement(lines, sign).writeTo(file);
        gateway.importWhole(side + "/statements", BodyPublishers.ofByteArray(file.toByteArray()));
        var total = gateway.get(side + "/exceptions/counts").path("total").asInt();
        if (total != lines) {
            throw new IllegalStateException(total + " lines wait at " + side + ", not " + lines);
        }
    }

    private static void declare(Http gateway, String side, String kind, String value)
            throws IOException, InterruptedException {
        gateway.post(
                side + "/accounts",
                "{\"kind\": \"%s\", \"value\": \"%s\", \"name\": \"Bench\"}".formatted(kind, value));
    }

    /** Puts a line aside and takes it up again. */
    private static void decide(Http gateway, String side) throws IOException, InterruptedException {
        var item = gateway.get(side + "/exceptions?limit=1").path("items").path(0);
        var id = item.path("id").asText();
        long version = item.path("version").asLong();
        decide(gateway, side, id, version, "\"IGNORE\", \"ignoring\": {\"cause\": \"BANK_CHARGES\"}");
        decide(gateway, side, id, version + 1, "\"REVERSE\", \"reversal\": {\"reason\": \"bench\"}");
    }

    private static void decide(Http gateway, String side, String id, long version, String action)
            throws IOException, InterruptedException {
        var answer = gateway.post(
                side + "/exceptions/bulk",
                "{\"items\": [{\"id\": \"%s\", \"version\": %d, \"action\": %s}]}".formatted(id, version, action));
        if (answer.path("results").path(0).path("status").asInt() != 200) {
            throw new IOException("Not decided: " + answer);
        }
    }

    private interface Question {

        void ask(String side) throws IOException, InterruptedException;
    }

    private static Figure compare(String name, Question question) throws IOException, InterruptedException {
        var product = new ArrayList<Long>();
        var limit = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            var many = time(question, MANY_AT);
            var few = time(question, FEW_AT);
            if (round > 0) {
                product.add(many);
                limit.add(few);
            }
        }
        return new Figure(name, product, limit);
    }

    private static long time(Question question, String side) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            var before = System.nanoTime();
            question.ask(side);
            times.add((System.nanoTime() - before) / 1_000);
        }
        return Figure.median(times);
    }
}
