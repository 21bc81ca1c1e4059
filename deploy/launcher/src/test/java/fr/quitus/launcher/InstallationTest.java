package fr.quitus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationTest {

    private static final Path UNPACKED =
            Path.of("..", "..", "target", "mariadb-11.4.5").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "home-of-tests").toAbsolutePath();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Home home;
    private DemoOptions options;
    private Installation installation;

    @BeforeEach
    void openHome() throws IOException, BadUsage {
        home = Home.kept(FOLDER);
        options = FreePorts.options();
    }

    @AfterEach
    void closeAll() throws IOException {
        installation.close();
        home.close();
    }

    @Test
    void startsEveryPartAndLeavesNoneBehind() throws Exception {
        start((part, settings) -> StandIn.command(settings));
        for (Part part : new Part[] {Part.GATEWAY, Part.SUBSIDY, Part.COFINANCING}) {
            assertThat(status(part)).isEqualTo(200);
        }

        installation.close();

        assertThatCode(() -> Ports.requireFree(options)).doesNotThrowAnyException();
    }

    @Test
    void showsTheLogOfAPartThatEndsAtItsStart() {
        assertThatThrownBy(() -> start((part, settings) -> part == Part.COFINANCING
                        ? StandIn.command(settings, "no licence to count")
                        : StandIn.command(settings)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cofinancing-service ended at its start with status 3")
                .hasMessageContaining("cannot go on: no licence to count");
    }

    @Test
    void saysHowToStartAPartAgainAfterItDied() throws Exception {
        start((part, settings) -> StandIn.command(settings));
        ProcessHandle killed = processOf(Part.SUBSIDY);
        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);

        Path script = home.run().startScript("subsidy-service");
        Process again = new ProcessBuilder(script.toString()).start();
        awaitWhileItRuns(again, () -> answers(Part.SUBSIDY) && output().contains("ended"));

        assertThat(output()).contains("subsidy-service ended (status 137)").contains(script.toString());
        installation.close();
        assertThat(again.isAlive()).isFalse();
    }

    @Test
    void putsPasswordsOnNoCommandLineAndInNoFileThatOthersRead() throws Exception {
        start((part, settings) -> StandIn.command(settings));
        Path script = home.run().startScript("subsidy-service");
        String password = between("QUARKUS_FLYWAY_PASSWORD='", "'", Files.readString(script));

        assertThat(password).hasSize(48);
        assertThat(processOf(Part.SUBSIDY).info().arguments().orElseThrow()).noneMatch(a -> a.contains(password));
        assertThat(Files.getPosixFilePermissions(script))
                .hasSize(3)
                .allMatch(p -> p.name().startsWith("OWNER"));
    }

    @Test
    void startsNothingOnceItIsClosed() {
        installation = new Installation(launches((part, settings) -> StandIn.command(settings)), stream());
        installation.close();

        assertThatThrownBy(() -> installation.start(UNPACKED, home.data())).hasMessage("Stopped while starting");
    }

    private void start(Programs programs) throws IOException, SQLException, InterruptedException {
        installation = new Installation(launches(programs), stream());
        installation.start(UNPACKED, home.data());
    }

    private Launches launches(Programs programs) {
        return new Launches(programs, options, home.run());
    }

    private PrintStream stream() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String between(String before, String after, String text) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private ProcessHandle processOf(Part part) {
        String port = "-Dquarkus.http.port=" + options.port(part);
        return ProcessHandle.current()
                .children()
                .filter(child -> String.join(" ", child.info().arguments().orElse(new String[0]))
                        .contains(port))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitWhileItRuns(Process process, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private boolean answers(Part part) {
        try {
            return status(part) == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int status(Part part) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + options.port(part)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
