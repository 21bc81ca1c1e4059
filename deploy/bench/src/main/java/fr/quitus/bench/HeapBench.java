package fr.quitus.bench;

import fr.quitus.bench.ImportWorld.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Megabytes of heap that any process of an installation still has in use after a collection of all of it, at most, while
 * 1,000,000 lines find their 900,000 orders; over the 512 that each has. It fails when a process needs more.
 */
final class HeapBench implements Bench.Measurement {

    private static final int LINES = 1_000_000;
    private static final long ALLOWED_MEGABYTES = 512;

    /** As in {@code Pause Full (Ergonomics) 480M->64M(512M) 83.1ms}. */
    private static final Pattern LEFT = Pattern.compile("Pause Full .* \\d+M->(\\d+)M\\(");

    @Override
    public List<Figure> measure(Http unused) throws Exception {
        var logs = Files.createTempDirectory("quitus-gc");
        importAll("-Xlog:gc:file=" + logs.resolve("gc-%p.log"));
        return List.of(new Figure("import-1m-heap", List.of(most(logs)), List.of(ALLOWED_MEGABYTES)));
    }

    private static void importAll(String javaOptions) throws Exception {
        var all = new Part(0, LINES);
        try (var demo = SeededDemo.start(new ImportWorld(LINES), javaOptions)) {
            var file = demo.statement(all);
            try {
                demo.upload(file, all);
            } finally {
                Files.delete(file);
            }
            demo.verify();
        }
    }

    private static long most(Path folder) throws IOException {
        long most = 0;
        try (var logs = Files.newDirectoryStream(folder)) {
            for (var log : logs) {
                var found = LEFT.matcher(Files.readString(log));
                while (found.find()) {
                    most = Math.max(most, Long.parseLong(found.group(1)));
                }
                Files.delete(log);
            }
        }
        Files.delete(folder);
        return most;
    }
}
