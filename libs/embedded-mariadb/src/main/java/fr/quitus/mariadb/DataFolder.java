package fr.quitus.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder of one server: its database files in {@code db}, its log beside them.
 *
 * @param root absolute and normalised, so that the same folder always gives the same command line
 */
record DataFolder(Path root) {

    private static final int LINES_OF_LOG = 20;

    Path database() {
        return root.resolve("db");
    }

    Path log() {
        return root.resolve("mariadbd.log");
    }

    /** Where the server puts temporary tables; emptied at each start. */
    Path temporary() throws IOException {
        Path temporary = root.resolve("tmp");
        Unpacking.deleteTree(temporary);
        return Files.createDirectories(temporary);
    }

    Path initFile() {
        return root.resolve("administrator.sql");
    }

    /** How a server's command line names this folder. */
    String argument() {
        return "--datadir=" + database();
    }

    /** Lays out the database files beside their place and renames them: what is in place is complete. */
    void install(Binaries binaries) throws IOException {
        if (Files.isDirectory(database())) {
            return;
        }
        Files.createDirectories(root);
        Path partial = root.resolve("db.installing");
        Unpacking.deleteTree(partial);
        Process process = new ProcessBuilder(binaries.installCommand(partial))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (status(process) != 0) {
            throw new IOException("Cannot lay out a MariaDB data folder in " + root + ":\n" + logTail());
        }
        Files.move(partial, database(), StandardCopyOption.ATOMIC_MOVE);
    }

    String logTail() throws IOException {
        List<String> lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }

    private static int status(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while laying out a MariaDB data folder", e);
        }
    }
}
