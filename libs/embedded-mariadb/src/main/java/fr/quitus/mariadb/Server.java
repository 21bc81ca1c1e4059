package fr.quitus.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running mariadbd and the administrator that its init file made. */
record Server(Process process, int port, String administrator, String password) {

    private static final String ADMINISTRATOR = "quitus_admin";
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLISECONDS = 50;

    /** Somebody else's server on the port may accept and never answer. */
    private static final String PROBE = "&connectTimeout=1000&socketTimeout=5000";

    static Server start(Binaries binaries, DataFolder folder, int port, List<String> arguments) throws IOException {
        String password = randomPassword();
        writeInitFile(folder, password);
        var command = command(binaries, folder, port);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        var server = new Server(process, port, ADMINISTRATOR, password);
        boolean ready = false;
        try {
            server.awaitReady(folder);
            ready = true;
            return server;
        } finally {
            Files.deleteIfExists(folder.initFile());
            if (!ready) {
                server.stop();
            }
        }
    }

    String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true&allowLocalInfile=false"
                .formatted(port, schema);
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(DataFolder folder) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (endedWithin(POLL_MILLISECONDS)) {
                throw new IOException("MariaDB ended at its start (port %d, data %s):\n%s"
                        .formatted(port, folder.root(), folder.logTail()));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("MariaDB does not answer after %d s (port %d, data %s):\n%s"
                        .formatted(START_SECONDS, port, folder.root(), folder.logTail()));
            }
        }
    }

    /** Only this start's server knows this start's password, so another server on the port does not count. */
    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("") + PROBE, administrator, password)) {
            return connection.isValid(1) && process.isAlive();
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean endedWithin(long milliseconds) throws IOException {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while MariaDB was starting", e);
        }
    }

    /**
     * Without {@code --skip-ssl} each start makes a key pair, which takes seconds; all traffic stays on the loopback. The
     * socket's path is relative to the data folder, because a socket's path may have 107 characters at most.
     */
    private static ArrayList<String> command(Binaries binaries, DataFolder folder, int port) throws IOException {
        var command = new ArrayList<String>();
        command.add(binaries.server().toAbsolutePath().toString());
        command.add("--no-defaults");
        binaries.base().ifPresent(base -> command.add("--basedir=" + base));
        command.add(folder.argument());
        command.add("--port=" + port);
        command.add("--bind-address=127.0.0.1");
        command.add("--skip-name-resolve");
        command.add("--skip-ssl");
        command.add("--init-file=" + folder.initFile());
        command.add("--pid-file=mariadbd.pid");
        // Its large temporary tables stay with its data: /tmp may be small, or be cleaned by others.
        command.add("--tmpdir=" + folder.temporary());
        command.add("--default-time-zone=+00:00");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_nopad_bin");
        if (!Binaries.windows()) {
            command.add("--socket=mariadbd.sock");
        }
        command.addAll(Binaries.asRoot());
        return command;
    }

    /** Holds a password: written for its owner only, and deleted as soon as the server answers. */
    private static void writeInitFile(DataFolder folder, String password) throws IOException {
        String account = "'%s'@'127.0.0.1'".formatted(ADMINISTRATOR);
        PrivateFile.write(folder.initFile(), """
                CREATE USER IF NOT EXISTS %1$s IDENTIFIED BY '%2$s';
                ALTER USER %1$s IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO %1$s WITH GRANT OPTION;
                """.formatted(account, password));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
