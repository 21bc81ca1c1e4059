package fr.quitus.launcher;

import fr.quitus.mariadb.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Logs and start scripts of one run, and the processes that belong to it.
 *
 * <p>Every process of a run carries this folder on its command line. So it is found again without a file of process
 * numbers, also when the launcher was killed, or when a person started it again with its script.
 *
 * @param folder absolute
 */
record RunFolder(Path folder) {

    private static final int LINES_OF_LOG = 15;
    private static final long STOP_SECONDS = 20;

    /** Frames push the cause itself out of the tail. */
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    Path startScript(String name) {
        return folder.resolve("start-" + name);
    }

    /** Names this folder on a command line. */
    String mark() {
        return "-Dquitus.run=" + folder;
    }

    String logTail(String name) throws IOException {
        if (!Files.exists(log(name))) {
            return "(no log)";
        }
        List<String> lines = Files.readString(log(name))
                .lines()
                .filter(line -> !STACK_FRAME.matcher(line).find())
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }

    /** Writes the command of a process as a script for its owner only, because the environment holds passwords. */
    void writeStartScript(String name, Launch launch) throws IOException {
        PrivateFile.write(startScript(name), launch.asScript(log(name)));
        if (!startScript(name).toFile().setExecutable(true, true)) {
            throw new IOException("Cannot make executable: " + startScript(name));
        }
    }

    /** Stops what is still running of this run, whoever started it, and waits until it is gone. */
    void stopProcesses() {
        List<ProcessHandle> processes =
                ProcessHandle.allProcesses().filter(this::belongs).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(RunFolder::awaitEnd);
    }

    private boolean belongs(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(mark()))
                .isPresent();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
