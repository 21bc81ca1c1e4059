package fr.quitus.launcher;

import fr.quitus.mariadb.EmbeddedMariaDb;
import fr.quitus.mariadb.SchemaAccess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The whole of Quitus on one machine. It may be closed at any moment, also while it starts: nothing stays behind.
 *
 * <p>The passwords are new at each start, because opening the schemas sets them: nothing has to be remembered.
 */
final class Installation implements AutoCloseable {

    /** Room for what a large import writes and reads again; the database takes it only when it needs it. */
    private static final String LARGE_POOL = "--innodb-buffer-pool-size=1G";

    /** With less the database stops to write pages, again and again, while a large import goes on. */
    private static final String LARGE_LOG = "--innodb-log-file-size=512M";

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    /** Ctrl-C reaches the parts at the same moment as the launcher: wait a little before calling it a death. */
    private static final long NOTICE_AFTER_MILLISECONDS = 500;

    private final Launches launches;
    private final PrintStream out;
    private final List<Child> children = new ArrayList<>();
    private EmbeddedMariaDb database;
    private boolean closed;

    Installation(Launches launches, PrintStream out) {
        this.launches = launches;
        this.out = out;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param unpackedInto where the database's programs are or go
     * @param data the database's folder
     * @throws IOException when a part does not start, with the end of its log
     */
    void start(Path unpackedInto, Path data) throws IOException, SQLException, InterruptedException {
        startDatabase(unpackedInto, data);
        startService(Part.SUBSIDY, "quitus_subsidy");
        startService(Part.COFINANCING, "quitus_cofinancing");
        startChild(Part.GATEWAY, "/health", launches.gateway());
        awaitReady();
    }

    /** Where the public API is. */
    URI gateway() {
        return launches.base(Part.GATEWAY);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Stops the gateway, the services (also those a person started again), then the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        launches.run().stopProcesses();
        if (database != null) {
            database.close();
        }
    }

    private synchronized void startDatabase(Path unpackedInto, Path data) throws IOException {
        requireOpen();
        int port = launches.options().port(Part.DATABASE);
        out.printf("Starting MariaDB on 127.0.0.1:%d, data in %s%n", port, data);
        database = EmbeddedMariaDb.start(unpackedInto, data, port, LARGE_POOL, LARGE_LOG);
    }

    private void startService(Part part, String schema) throws IOException, SQLException {
        var access = SchemaAccess.named(schema, randomPassword(), randomPassword());
        database.provision(access);
        startChild(part, "/q/health/ready", launches.service(part, database.url(schema), access));
    }

    private synchronized void startChild(Part part, String health, Launch launch) throws IOException {
        requireOpen();
        URI base = launches.base(part);
        out.printf(
                "Starting %s on %s, log in %s%n",
                part.title(), base, launches.run().log(part.title()));
        children.add(Child.start(part.title(), base.resolve(health), launches.run(), launch));
    }

    private void awaitReady() throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        for (Child child : List.copyOf(children)) {
            child.awaitReady(client, READY_WITHIN);
        }
        children.forEach(this::announceDeath);
    }

    private void announceDeath(Child child) {
        var later = CompletableFuture.delayedExecutor(NOTICE_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS);
        var unused = child.process().onExit().thenAcceptAsync(ended -> printDeath(child, ended.exitValue()), later);
    }

    private void printDeath(Child child, int status) {
        if (!isClosed()) {
            out.printf(
                    "%n%s ended (status %d), the rest goes on. From another shell, this starts it again:%n  %s%n",
                    child.name(), status, launches.run().startScript(child.name()));
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("Stopped while starting");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
