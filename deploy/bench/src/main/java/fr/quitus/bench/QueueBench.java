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
 * with 100: the one on the side of payments, the other on that of receipts, asked in turn. Microseconds a request,
 * through the gateway.
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
            figures.add(compare(gateway, "queue-100k" + asked.getKey(), asked.getValue()));
        }
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
