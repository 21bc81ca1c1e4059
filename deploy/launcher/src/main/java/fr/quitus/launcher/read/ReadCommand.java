package fr.quitus.launcher.read;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code deploy/read FILE...}: status 0 when every file could be opened (a refusal is an answer), else 1. */
public final class ReadCommand {

    private ReadCommand() {}

    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(files), out, err));
    }

    static int run(List<String> files, PrintStream out, PrintStream err) {
        if (files.isEmpty()) {
            err.println("Usage: deploy/read FILE...");
            return 1;
        }
        int status = 0;
        for (String file : files) {
            status |= read(file, out, err);
        }
        return status;
    }

    private static int read(String file, PrintStream out, PrintStream err) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            err.println(file + ": no such file, or it cannot be read");
            return 1;
        }
        try {
            out.println(FileReport.of(path, Locale.getDefault()).json(file));
            return 0;
        } catch (IOException fault) {
            err.println(file + ": " + fault.getMessage());
            return 1;
        }
    }
}
