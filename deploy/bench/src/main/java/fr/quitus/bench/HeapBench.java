package fr.quitus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The largest heap that any process of the installation had in use while 1,000,000 lines were imported, over 512 MB; and
 * the speed of that import. The system property {@code quitus.gc-logs} names the folder with the processes' logs.
 */
final class HeapBench implements Bench.Measurement {

    private static final int LINES = 1_000_000;
    private static final long ALLOWED_MEGABYTES = 512;

    /** As in {@code Pause Young (Normal) 180M->64M(256M) 3.1ms}: what was in use before the collection. */
    private static final Pattern IN_USE = Pattern.compile(" (\\d+)M->\\d+M\\(");

    @Override
    public List<Figure> measure(Http gateway) throws Exception {
        var figures =
                new ArrayList<>(new UploadBench("import-1m", GeneratedStatement.Format.CFONB, LINES).measure(gateway));
        long peak = peak(Path.of(System.getProperty("quitus.gc-logs")));
        figures.add(new Figure("import-1m-heap", List.of(peak), List.of(ALLOWED_MEGABYTES)));
        return figures;
    }

    private static long peak(Path folder) throws IOException {
        long peak = 0;
        try (var logs = Files.newDirectoryStream(folder, "gc-*.log")) {
            for (var log : logs) {
                var found = IN_USE.matcher(Files.readString(log));
                while (found.find()) {
                    peak = Math.max(peak, Long.parseLong(found.group(1)));
                }
            }
        }
        return peak;
    }
}
