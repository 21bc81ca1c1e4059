package fr.quitus.reconciliation.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files. */
public final class Archives {

    private static final int MEGABYTE = 1 << 20;

    /** What writes the content of an archive. */
    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private Archives() {}

    public static byte[] gzip(byte[] content) {
        return bytes(out -> {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    public static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /** An entry of so many megabytes of one letter. */
    public static byte[] zipBomb(String name, int megabytes) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                fill(zip, megabytes);
            }
        });
    }

    public static byte[] gzipBomb(int megabytes) {
        return bytes(out -> {
            try (var gzip = new GZIPOutputStream(out)) {
                fill(gzip, megabytes);
            }
        });
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        var letters = "A".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(letters);
        }
    }

    private static byte[] bytes(Filling filling) {
        var out = new ByteArrayOutputStream();
        try {
            filling.into(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
