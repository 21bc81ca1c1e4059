package fr.quitus.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Unpacks the bundled MariaDB once. The folder appears by one rename, so a folder that exists is complete, and two
 * processes that unpack at the same moment do not disturb each other.
 */
final class Unpacking {

    private Unpacking() {}

    static void unpack(URL anyEntry, String prefix, Path into) throws IOException {
        if (Files.isDirectory(into)) {
            return;
        }
        Path parent = Files.createDirectories(into.toAbsolutePath().getParent());
        Path partial = Files.createTempDirectory(parent, into.getFileName() + ".unpacking-");
        try {
            var connection = (JarURLConnection) anyEntry.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                extract(jar, prefix, partial);
            }
            moveInto(partial, into);
        } finally {
            deleteTree(partial);
        }
    }

    private static void extract(JarFile jar, String prefix, Path into) throws IOException {
        var entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                extract(jar, entry, into.resolve(entry.getName().substring(prefix.length())), into);
            }
        }
    }

    private static void extract(JarFile jar, JarEntry entry, Path target, Path root) throws IOException {
        if (!target.normalize().startsWith(root)) {
            throw new IOException("The bundle names a file outside its folder: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, target);
        }
        String folder = target.getParent().getFileName().toString();
        if (folder.equals("bin") || folder.equals("scripts")) {
            makeExecutable(target);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + file);
        }
    }

    private static void moveInto(Path partial, Path into) throws IOException {
        try {
            Files.move(partial, into, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(into)) {
                throw e;
            }
        }
    }

    /** Deletes a folder and what it holds; a folder that is not there is fine. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Unpacking::delete);
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
