package fr.quitus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A demo that one run has for itself, so that every run begins with the same, and its database. */
final class OwnDemo implements AutoCloseable {

    private static final Pattern LOG = Pattern.compile("Starting subsidy-service .* log in (.*)/subsidy-service\\.log");
    private static final Pattern READY = Pattern.compile("Ready in .*: (http://\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("QUARKUS_FLYWAY_PASSWORD='([^']*)'");
    private static final Pattern URL = Pattern.compile("-Dquarkus\\.datasource\\.jdbc\\.url=([^']*)");

    private final Process process;
    private String folder;
    private URI gateway;

    private OwnDemo(Process process) {
        this.process = process;
    }

    /**
     * Needs the system property {@code quitus.top}: the folder of the checkout.
     *
     * @param javaOptions for each of its processes
     */
    static OwnDemo start(List<String> ports, String... javaOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("quitus.top"), "deploy", "demo").toString());
        command.add("--empty");
        command.addAll(ports);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (javaOptions.length > 0) {
            builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", javaOptions));
        }
        var demo = new OwnDemo(builder.start());
        try {
            demo.awaitReady();
            return demo;
        } catch (IOException notReady) {
            demo.close();
            throw notReady;
        }
    }

    private void awaitReady() throws IOException {
        var said = new StringBuilder();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            var log = LOG.matcher(line);
            if (log.find()) {
                folder = log.group(1);
            }
            var ready = READY.matcher(line);
            if (ready.find()) {
                gateway = URI.create(ready.group(1));
                return;
            }
        }
        throw new IOException("The demo did not start:\n" + said);
    }

    Http gateway() {
        return new Http(gateway);
    }

    /** The schema of subsidy-service, as whoever migrates it. */
    Connection database() throws IOException, SQLException {
        var script = Files.readString(Path.of(folder, "start-subsidy-service"));
        return DriverManager.getConnection(
                first(URL, script) + "&useBulkStmts=true", "quitus_subsidy_migration", first(PASSWORD, script));
    }

    private static String first(Pattern pattern, String script) throws IOException {
        var found = pattern.matcher(script);
        if (!found.find()) {
            throw new IOException("No " + pattern + " in the start script of subsidy-service");
        }
        return found.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
