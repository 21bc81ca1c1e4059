package fr.quitus.gateway.statement;

import fr.quitus.support.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A statement on the disk while both services read it. Both may then read at their own pace: neither waits for the
 * other, and a service that fails does not break the other's copy.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final String sha256;

    private Spool(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * Writes a body to a temporary file.
     *
     * @throws Refusal when it is larger than the limit
     */
    static Spool of(InputStream body, Optional<Path> directory, long limit) throws IOException {
        var file = directory.isPresent()
                ? Files.createTempFile(directory.get(), "statement", ".part")
                : Files.createTempFile("statement", ".part");
        try {
            return new Spool(file, copy(body, file, limit));
        } catch (IOException | RuntimeException incomplete) {
            Files.deleteIfExists(file);
            throw incomplete;
        }
    }

    private static String copy(InputStream body, Path file, long limit) throws IOException {
        var digest = newDigest();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Refusal(StatementReason.BODY_TOO_LARGE, limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    Path file() {
        return file;
    }

    String hash() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
