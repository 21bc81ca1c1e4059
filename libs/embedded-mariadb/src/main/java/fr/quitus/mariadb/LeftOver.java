package fr.quitus.mariadb;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that a killed JVM left behind on a data folder.
 *
 * <p>They are known by their command line, which names the folder, and not by a file with a process number: that number
 * may belong to somebody else by now. Windows shows no command lines; there the server's own lock on the folder makes
 * the start fail, with that reason in its log.
 */
final class LeftOver {

    private static final long SECONDS = 30;

    private LeftOver() {}

    static void stop(String dataArgument) {
        ProcessHandle.allProcesses()
                .filter(process -> isServerOn(process, dataArgument))
                .forEach(LeftOver::stop);
    }

    private static boolean isServerOn(ProcessHandle process, String dataArgument) {
        var info = process.info();
        boolean server = info.command()
                .filter(c -> c.endsWith("mariadbd") || c.endsWith("mysqld"))
                .isPresent();
        return server
                && info.arguments()
                        .filter(a -> Arrays.asList(a).contains(dataArgument))
                        .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (!endsInTime(process)) {
            process.destroyForcibly();
            endsInTime(process);
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
