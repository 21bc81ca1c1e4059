package fr.quitus.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a process is started.
 *
 * @param command the program and its arguments, which every user of the machine can see: no passwords here
 * @param environment what only the process sees: passwords belong here
 */
record Launch(List<String> command, Map<String, String> environment) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Process start(Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    String asScript(Path log) {
        String exports = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(variable -> "export " + variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining());
        String line = command.stream().map(Launch::quoted).collect(Collectors.joining(" "));
        return """
                #!/bin/sh
                # Starts this part again as deploy/demo did. Holds passwords: keep it to yourself.
                %sexec %s >> %s 2>&1
                """.formatted(exports, line, quoted(log.toString()));
    }

    /** Without the environment: this text may reach a log. */
    @Override
    public String toString() {
        return "Launch[" + String.join(" ", command) + "]";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
