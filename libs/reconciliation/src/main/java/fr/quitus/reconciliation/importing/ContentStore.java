package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The bytes of files that wait for their import, in chunks, so that any replica can do it. */
@ApplicationScoped
class ContentStore {

    private static final int CHUNK = 1 << 20;
    private static final byte[] NONE = {};

    private final Database database;

    ContentStore(Database database) {
        this.database = database;
    }

    void add(UUID job, SpooledFile file) {
        try (var in = file.open()) {
            int number = 0;
            for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                database.update(
                        "INSERT INTO import_content (import_id, chunk_no, content) VALUES (?, ?, ?)",
                        job,
                        number++,
                        chunk);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    InputStream open(UUID job) {
        return new Chunks(job);
    }

    void delete(UUID job) {
        database.update("DELETE FROM import_content WHERE import_id = ?", job);
    }

    private byte[] chunk(UUID job, int number) {
        return database.first(
                        "SELECT content FROM import_content WHERE import_id = ? AND chunk_no = ?",
                        row -> row.bytes("content"),
                        job,
                        number)
                .orElse(NONE);
    }

    /** One chunk at a time in memory. */
    private final class Chunks extends InputStream {

        private final UUID job;
        private byte[] chunk = {};
        private int position;
        private int number;

        private Chunks(UUID job) {
            this.job = job;
        }

        @Override
        public int read() {
            return hasMore() ? chunk[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean hasMore() {
            if (position == chunk.length) {
                chunk = ContentStore.this.chunk(job, number++);
                position = 0;
            }
            return chunk.length > 0;
        }
    }
}
