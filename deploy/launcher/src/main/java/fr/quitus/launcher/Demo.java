package fr.quitus.launcher;

import fr.quitus.launcher.story.Story;
import fr.quitus.launcher.story.StoryBroken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code deploy/demo}: Quitus on one machine, until Ctrl-C. Exit status 0: well; 1: a failure; 2: bad usage. */
public final class Demo {

    private static final int WELL = 0;
    private static final int FAILURE = 1;
    private static final int BAD_USAGE = 2;

    private final Path top;
    private final PrintStream out;
    private final PrintStream err;

    Demo(Path top, PrintStream out, PrintStream err) {
        this.top = top;
        this.out = out;
        this.err = err;
    }

    /** Needs the system property {@code quitus.top}: the folder of the checkout. */
    public static void main(String[] arguments) {
        Path top =
                Path.of(System.getProperty("quitus.top", "")).toAbsolutePath().normalize();
        System.exit(new Demo(top, System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.print(DemoOptions.USAGE);
            return WELL;
        }
        try {
            return run(DemoOptions.parse(arguments));
        } catch (BadUsage e) {
            err.println(e.getMessage());
            return BAD_USAGE;
        } catch (IOException | SQLException | StoryBroken e) {
            err.println(e.getMessage());
            return FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILURE;
        }
    }

    private int run(DemoOptions options) throws BadUsage, IOException, SQLException, InterruptedException {
        try (Home home = open(options)) {
            Ports.requireFree(options);
            var launches = new Launches(Programs.builtIn(top), options, home.run());
            try (var installation = new Installation(launches, out)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
                return run(options, home, installation);
            }
        }
    }

    private int run(DemoOptions options, Home home, Installation installation)
            throws IOException, SQLException, InterruptedException {
        Instant before = Instant.now();
        installation.start(top.resolve("target").resolve("mariadb-11.4.5"), home.data());
        out.printf(
                "Ready in %.1f s: %s%n",
                Duration.between(before, Instant.now()).toMillis() / 1000.0, installation.gateway());
        boolean right = options.empty() || new Story(installation.gateway(), out).tell();
        if (options.once()) {
            return right ? WELL : FAILURE;
        }
        out.println("Ctrl-C stops everything.");
        new CountDownLatch(1).await();
        return WELL;
    }

    private Home open(DemoOptions options) throws IOException, BadUsage {
        return options.keep().isPresent()
                ? Home.kept(options.keep().get())
                : Home.fresh(top.resolve("deploy/launcher/target"));
    }

    private void stop(Installation installation) {
        if (!installation.isClosed()) {
            out.println("Stopping");
        }
        installation.close();
    }
}
