package fr.quitus.mariadb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A real MariaDB server of this machine's own, on 127.0.0.1 only, with its data in a folder.
 *
 * <p>Always close it, also after a failure: the server is a process of its own and outlives this JVM. A server that a
 * killed JVM left on the same folder is stopped before the next start.
 *
 * <p>The server keeps its durable defaults. Every account has a password; the administrator's is new at each start and
 * is stored nowhere.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final int ATTEMPTS_ON_A_FREE_PORT = 3;

    private final Server server;

    private EmbeddedMariaDb(Server server) {
        this.server = server;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param unpackedInto where the bundled programs are, or go at the first start; may be shared by several servers
     * @param data the folder of this server alone, made when absent
     * @param port the TCP port, 0 for any free one
     * @param arguments more arguments of mariadbd
     * @throws IOException when there is no server program, or it does not start; the message ends with its log
     */
    public static EmbeddedMariaDb start(Path unpackedInto, Path data, int port, String... arguments)
            throws IOException {
        Binaries binaries = Binaries.locate(unpackedInto);
        var folder = new DataFolder(data.toAbsolutePath().normalize());
        LeftOver.stop(folder.argument());
        folder.install(binaries);
        int attempts = port == 0 ? ATTEMPTS_ON_A_FREE_PORT : 1;
        while (true) {
            try {
                int chosen = port == 0 ? freePort() : port;
                return new EmbeddedMariaDb(Server.start(binaries, folder, chosen, List.of(arguments)));
            } catch (IOException e) {
                if (--attempts == 0) {
                    throw e;
                }
            }
        }
    }

    public int port() {
        return server.port();
    }

    /** The JDBC URL of the server, without a schema. */
    public String adminUrl() {
        return server.url("");
    }

    public String adminUser() {
        return server.administrator();
    }

    public String adminPassword() {
        return server.password();
    }

    /**
     * The JDBC URL of a schema. A server cannot ask for files of this machine. Bulk statements stay off, but for inserts:
     * their answer hides the row counts that optimistic locking needs.
     *
     * <p>A {@code Timestamp} or an {@code OffsetDateTime} travels as UTC whatever the JVM's zone is. A bare {@code Instant}
     * does not: the driver (3.5.7) writes it in the JVM's zone, so hand it over as an {@code OffsetDateTime}.
     */
    public String url(String schema) {
        return server.url(schema);
    }

    /**
     * Opens a schema for a service. Doing it again changes nothing, except that the passwords become those given.
     *
     * @throws SQLException when the server refuses a statement
     */
    public void provision(SchemaAccess access) throws SQLException {
        try (Connection administrator = DriverManager.getConnection(adminUrl(), adminUser(), adminPassword())) {
            Provisioning.apply(administrator, access);
        }
    }

    /** The server's process, for who supervises it. */
    public ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public void close() {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
