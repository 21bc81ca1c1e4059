package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.archive.Unpacking;
import fr.quitus.reconciliation.mapping.FileReading;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.support.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An upload on disk, because it is read twice: unpacked if it was packed, bounded, hashed on its way, deleted when
 * closed. Its hash and size are those of the content, so that a file and its archive are the same file; the hash of a
 * file that is read by a mapping also covers the account, which the content does not name.
 */
final class SpooledFile implements IncomingFile, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileReading reading;
    private String sha256;
    private long size;

    private SpooledFile(Path path, FileReading reading) {
        this.path = path;
        this.reading = reading;
    }

    /** @throws Refusal when there are more bytes than allowed, or it is an archive that cannot be opened */
    static SpooledFile of(InputStream body, long maxSize, FileReading reading) {
        try {
            var file = new SpooledFile(Files.createTempFile("quitus-statement-", ".part"), reading);
            try {
                file.fill(Unpacking.of(body), maxSize);
                return file;
            } catch (StatementRefused archive) {
                file.close();
                throw FileFault.refusal(archive);
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    FileReading reading() {
        return reading;
    }

    private void fill(InputStream body, long maxSize) throws IOException {
        var digest = newDigest();
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(path)) {
            var in = new DigestInputStream(body, digest);
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > maxSize) {
                    throw new Refusal(ImportReason.STATEMENT_TOO_LARGE, maxSize);
                }
                out.write(buffer, 0, count);
            }
        }
        digest.update(reading.scope().getBytes(StandardCharsets.UTF_8));
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void read(StatementHandler handler) throws IOException {
        try (var in = open()) {
            reading.reader().read(in, handler);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
