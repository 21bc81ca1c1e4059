package fr.quitus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.bench.ImportWorld.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A demo of its own, with the orders of a world: statements of that world can be imported into it. */
final class SeededDemo implements AutoCloseable {

    private static final List<String> PORTS = List.of(
            "--gateway-port",
            "18180",
            "--subsidy-port",
            "18181",
            "--cofinancing-port",
            "18182",
            "--database-port",
            "18316");
    private static final int MILLIS_BETWEEN_QUESTIONS = 100;
    private static final String SIDE = "/v1/payment-reconciliation";

    private final ImportWorld world;
    private final OwnDemo demo;
    private final String seeded;
    private final UUID account;

    private SeededDemo(ImportWorld world, OwnDemo demo, String seeded, UUID account) {
        this.world = world;
        this.demo = demo;
        this.seeded = seeded;
        this.account = account;
    }

    /** @param javaOptions for each of its processes */
    static SeededDemo start(ImportWorld world, String... javaOptions) throws Exception {
        var demo = OwnDemo.start(PORTS, javaOptions);
        try (var database = demo.database()) {
            var seeded = new Seeding(world, database).run(demo.gateway());
            return new SeededDemo(world, demo, seeded, account(demo.gateway()));
        } catch (Exception notSeeded) {
            demo.close();
            throw notSeeded;
        }
    }

    private static UUID account(Http gateway) throws IOException, InterruptedException {
        var declared = gateway.post(
                SIDE + "/accounts",
                "{\"kind\": \"RIB\", \"value\": \"%s\", \"name\": \"Bench\"}".formatted(GeneratedStatement.RIB));
        return UUID.fromString(declared.path("id").asText());
    }

    Connection database() throws IOException, SQLException {
        return demo.database();
    }

    UUID account() {
        return account;
    }

    /** A statement of its lines, to be deleted by the caller. */
    Path statement(Part part) throws IOException {
        var file = Files.createTempFile("quitus-bench", ".statement");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            world.writeTo(out, part);
        }
        return file;
    }

    /** Milliseconds from the first byte to the gateway until all is committed. */
    long upload(Path file, Part part) throws IOException, InterruptedException {
        var before = System.nanoTime();
        var report = imported(demo.gateway().upload(SIDE + "/statements", BodyPublishers.ofFile(file)));
        var millis = (System.nanoTime() - before) / 1_000_000;
        var matched = report.path("verdicts").path("MATCHED").asInt();
        if (matched != part.orders()) {
            throw new IOException("Matched " + matched + " and not " + part.orders() + ": " + report);
        }
        return millis;
    }

    private JsonNode imported(JsonNode answer) throws IOException, InterruptedException {
        return answer.has("state") ? done(answer.path("id").asText()) : answer;
    }

    /** Asks until the import is done. */
    private JsonNode done(String id) throws IOException, InterruptedException {
        for (; ; ) {
            var told = demo.gateway().get(SIDE + "/imports/" + id);
            switch (told.path("state").asText()) {
                case "DONE" -> {
                    return told.path("report");
                }
                case "WAITING", "STORING", "MATCHING" -> TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_QUESTIONS);
                default -> throw new IOException("The import failed: " + told);
            }
        }
    }

    /** The chain of a subsidy that the world has orders of. */
    void verify() throws IOException, InterruptedException {
        var verification = demo.gateway().get(seeded + "/verification");
        if (!verification.path("holds").asBoolean()) {
            throw new IOException(seeded + " does not hold: " + verification);
        }
    }

    @Override
    public void close() {
        demo.close();
    }
}
