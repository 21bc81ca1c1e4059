package fr.quitus.launcher;

import fr.quitus.mariadb.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * The folder of one demo: data, logs, start scripts. A lock keeps a second demo out, and the system lets it go when the
 * launcher is killed. What a killed launcher left running here is stopped when the folder is opened.
 */
final class Home implements AutoCloseable {

    private static final int FRESH_FOLDERS = 9;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder to keep data in, as it is. */
    static Home kept(Path folder) throws IOException, BadUsage {
        return locked(folder)
                .orElseThrow(
                        () -> new BadUsage("Another demo is using " + folder + ". Choose another with --keep DIR."));
    }

    /** An empty folder under the given one: the first that no other demo is using. */
    static Home fresh(Path under) throws IOException, BadUsage {
        Optional<Home> chosen = Optional.empty();
        for (int number = 1; number <= FRESH_FOLDERS; number++) {
            Path folder = under.resolve("demo-" + number);
            if (chosen.isEmpty()) {
                chosen = locked(folder);
            } else if (Files.isDirectory(folder)) {
                stopLeftOversOf(folder);
            }
        }
        Home home = chosen.orElseThrow(
                () -> new BadUsage("%d demos are running already from %s".formatted(FRESH_FOLDERS, under)));
        home.empty();
        return home;
    }

    Path data() {
        return folder.resolve("mariadb");
    }

    RunFolder run() {
        return new RunFolder(folder.resolve("run"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Optional<Home> locked(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            return Optional.empty();
        }
        var home = new Home(folder, channel);
        home.run().stopProcesses();
        EmbeddedMariaDb.stopLeftOver(home.data());
        Files.createDirectories(home.run().folder());
        return Optional.of(home);
    }

    /** Within one JVM a second lock is an exception, between two it is an absent lock: both mean taken. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void stopLeftOversOf(Path folder) throws IOException {
        Optional<Home> other = locked(folder);
        if (other.isPresent()) {
            other.get().close();
        }
    }

    private void empty() throws IOException {
        deleteTree(data());
        deleteTree(run().folder());
        Files.createDirectories(run().folder());
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Home::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
