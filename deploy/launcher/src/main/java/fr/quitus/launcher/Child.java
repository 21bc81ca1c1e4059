package fr.quitus.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One process of the run: ready when its health address says 200. */
final class Child {

    private static final long POLL_MILLISECONDS = 100;
    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);

    private final String name;
    private final URI health;
    private final RunFolder run;
    private final Process process;

    private Child(String name, URI health, RunFolder run, Process process) {
        this.name = name;
        this.health = health;
        this.run = run;
        this.process = process;
    }

    static Child start(String name, URI health, RunFolder run, Launch launch) throws IOException {
        run.writeStartScript(name, launch);
        return new Child(name, health, run, launch.start(run.log(name)));
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    /**
     * Waits until the process is ready.
     *
     * @throws IOException when it ends before that, or is not ready within the time; the message ends with its log
     */
    void awaitReady(HttpClient client, Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isReady(client)) {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IOException("%s ended at its start with status %d. The end of its log (%s):\n%s"
                        .formatted(name, process.exitValue(), run.log(name), run.logTail(name)));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("%s is not ready after %d s (%s). The end of its log (%s):\n%s"
                        .formatted(name, atMost.toSeconds(), health, run.log(name), run.logTail(name)));
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(health).timeout(ONE_ANSWER).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
