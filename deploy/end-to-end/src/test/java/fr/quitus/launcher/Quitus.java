package fr.quitus.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole of Quitus on free ports, in an empty folder, as {@code deploy/demo} starts it. */
public final class Quitus implements AutoCloseable {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(2);
    private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
    private static final long READY_WITHIN_SECONDS = 60;

    private final Home home;
    private final DemoOptions options;
    private final Installation installation;
    private final HttpClient client = HttpClient.newHttpClient();

    private Quitus(Home home, DemoOptions options) {
        this.home = home;
        this.options = options;
        this.installation = new Installation(new Launches(Programs.builtIn(TOP), options, home.run()), System.out);
    }

    static Quitus started() throws BadUsage, IOException, SQLException, InterruptedException {
        var quitus = new Quitus(Home.fresh(Path.of("target").toAbsolutePath()), freePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(quitus.installation::close, "stop"));
        quitus.installation.start(TOP.resolve("target").resolve("mariadb-11.4.5"), quitus.home.data());
        return quitus;
    }

    /** Where the public API is. */
    public URI gateway() {
        return installation.gateway();
    }

    /** Where one process listens, named as a person reads it: {@code subsidy-service}. */
    public URI base(String title) {
        return URI.create("http://127.0.0.1:" + options.port(part(title)));
    }

    /** What {@code kill -9} does, and waits until the process is gone. */
    public void kill(String title) {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(process -> runs(process, title))
                .toList();
        if (processes.size() != 1) {
            throw new IllegalStateException("%d processes run %s".formatted(processes.size(), title));
        }
        processes.get(0).destroyForcibly();
        processes.get(0).onExit().join();
    }

    /** Runs the script that {@code deploy/demo} tells a person to run, and waits until the service is ready. */
    public void restart(String title) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(home.run().startScript(title).toString()).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (!isReady(title)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException(
                        title + " did not come back:\n" + home.run().logTail(title));
            }
        }
    }

    /** What a service keeps: a checksum of each of its tables. */
    public Map<String, Long> tables(String title) throws IOException, SQLException {
        return StartedService.by(home.run().startScript(title)).tables();
    }

    @Override
    public void close() throws IOException {
        installation.close();
        home.close();
    }

    private boolean isReady(String title) throws InterruptedException {
        // A question that a process took while it was starting, or dying, may never be answered.
        var request = HttpRequest.newBuilder(base(title).resolve("/q/health/ready"))
                .timeout(ONE_ANSWER)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean runs(ProcessHandle process, String title) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(home.run().mark()))
                .filter(arguments -> arguments.contains("-Dquarkus.http.port=" + options.port(part(title))))
                .isPresent();
    }

    private static Part part(String title) {
        for (Part part : Part.values()) {
            if (part.title().equals(title)) {
                return part;
            }
        }
        throw new IllegalArgumentException("No part is called " + title);
    }

    private static DemoOptions freePorts() throws IOException, BadUsage {
        try (var a = socket();
                var b = socket();
                var c = socket();
                var d = socket()) {
            return DemoOptions.parse(
                    "--gateway-port", port(a),
                    "--subsidy-port", port(b),
                    "--cofinancing-port", port(c),
                    "--database-port", port(d));
        }
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String port(ServerSocket socket) {
        return Integer.toString(socket.getLocalPort());
    }
}
