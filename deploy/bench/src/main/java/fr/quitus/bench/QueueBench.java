package fr.quitus.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the first page of the queue and its counts take with 100,000 open items, over the same with 100: the one on
 * the side of payments, the other on that of receipts, asked in turn. Microseconds a request, through the gateway.
 */
final class QueueBench implements Bench.Measurement {

    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 30;

    /** What is asked of {@code /exceptions}, by the end of the figure's name. */
    private static final Map<String, String> ASKED = new TreeMap<>(Map.ofEntries(
            Map.entry("", ""),
            Map.entry("-counts", "/counts"),
            Map.entry("-latest", "?sort=-arrival"),
            Map.entry("-smallest", "?sort=amount"),
            Map.entry("-largest", "?sort=-amount"),
            Map.entry("-oldest", "?sort=since"),
            Map.entry("-newest", "?sort=-since"),
            Map.entry("-kind", "?kind=UNMATCHED"),
            Map.entry("-kind-largest", "?kind=UNMATCHED&sort=-amount"),
            Map.entry("-kind-of-none", "?kind=PROPOSED&sort=-amount"),
            Map.entry("-high", "?severity=HIGH"),
            Map.entry("-medium", "?severity=MEDIUM&sort=-amount"),
            Map.entry("-low", "?severity=LOW&sort=-since"),
            Map.entry("-of-nobody", "?unassigned=true&sort=since"),
            Map.entry("-of-somebody", "?unassigned=false"),
            Map.entry("-mine", "?assignee=bench&sort=-amount"),
            Map.entry("-booked", "?bookedFrom=2022-06-01&bookedTo=2022-06-02&sort=amount")));

    private static final String MANY_AT = "/v1/payment-reconciliation";
    private static final String FEW_AT = "/v1/receipt-reconciliation";

    @Override
    public List<Figure> measure(Http gateway) throws Exception {
        load(gateway, MANY_AT, -1, MANY);
        load(gateway, FEW_AT, 1, FEW);
        var figures = new ArrayList<Figure>();
        for (var asked : ASKED.entrySet()) {
            figures.add(compare(gateway, "queue-100k" + asked.getKey(), "/exceptions" + asked.getValue()));
        }
        return figures;
    }

    /** Lines that nobody expects, of many amounts and days. */
    private static void load(Http gateway, String side, int sign, int lines) throws IOException, InterruptedException {
        gateway.post(
                side + "/accounts",
                "{\"kind\": \"RIB\", \"value\": \"%s\", \"name\": \"Bench\"}".formatted(GeneratedStatement.RIB));
        var file = new ByteArrayOutputStream();
        new VariedStatement(lines, sign).writeTo(file);
        gateway.importWhole(side + "/statements", BodyPublishers.ofByteArray(file.toByteArray()));
        var total = gateway.get(side + "/exceptions/counts").path("total").asInt();
        if (total != lines) {
            throw new IllegalStateException(total + " lines wait at " + side + ", not " + lines);
        }
    }

    private static Figure compare(Http gateway, String name, String path) throws IOException, InterruptedException {
        var product = new ArrayList<Long>();
        var limit = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            var many = time(gateway, MANY_AT + path);
            var few = time(gateway, FEW_AT + path);
            if (round > 0) {
                product.add(many);
                limit.add(few);
            }
        }
        return new Figure(name, product, limit);
    }

    private static long time(Http gateway, String path) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            var before = System.nanoTime();
            gateway.get(path);
            times.add((System.nanoTime() - before) / 1_000);
        }
        return Figure.median(times);
    }
}
