package fr.quitus.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code deploy/demo} was asked to do.
 *
 * @param once tell the story, then stop
 * @param empty load nothing
 * @param keep the folder whose data outlive the run; empty for a fresh folder each time
 * @param ports the port of each part, on the loopback
 */
record DemoOptions(boolean once, boolean empty, Optional<Path> keep, Map<Part, Integer> ports) {

    static final String USAGE = """
            Usage: deploy/demo [--once] [--empty] [--keep DIR] [--gateway-port N] [--subsidy-port N]
                               [--cofinancing-port N] [--database-port N]

              --once               do it, say where every euro stands, and stop: status 0 when every figure is right
              --empty              load nothing
              --keep DIR           keep the data in DIR between runs
              --gateway-port N     default 8080
              --subsidy-port N     default 8081
              --cofinancing-port N default 8082
              --database-port N    default 13306
            """;

    private static final int LAST_PORT = 65_535;

    DemoOptions {
        ports = Map.copyOf(ports);
    }

    static DemoOptions parse(String... arguments) throws BadUsage {
        boolean once = false;
        boolean empty = false;
        Optional<Path> keep = Optional.empty();
        var ports = new EnumMap<Part, Integer>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, part.usualPort()));
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--once" -> once = true;
                case "--empty" -> empty = true;
                case "--keep" ->
                    keep = Optional.of(Path.of(valueOf(option, rest)).toAbsolutePath());
                default -> ports.put(partWithPort(option), port(option, valueOf(option, rest)));
            }
        }
        refuseSharedPorts(ports);
        return new DemoOptions(once, empty, keep, ports);
    }

    int port(Part part) {
        return ports.get(part);
    }

    private static Part partWithPort(String option) throws BadUsage {
        return Arrays.stream(Part.values())
                .filter(part -> part.portOption().equals(option))
                .findFirst()
                .orElseThrow(() -> new BadUsage("Unknown option: " + option));
    }

    private static String valueOf(String option, Deque<String> rest) throws BadUsage {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new BadUsage(option + " needs a value");
        }
        return rest.pop();
    }

    private static int port(String option, String value) throws BadUsage {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
            throw new BadUsage("%s takes a port from 1 to %d, not '%s'".formatted(option, LAST_PORT, value));
        }
        return Integer.parseInt(value);
    }

    private static void refuseSharedPorts(Map<Part, Integer> ports) throws BadUsage {
        for (Part one : Part.values()) {
            for (Part other : Part.values()) {
                if (one.compareTo(other) < 0 && ports.get(one).equals(ports.get(other))) {
                    throw new BadUsage(
                            "%s and %s are both %d".formatted(one.portOption(), other.portOption(), ports.get(one)));
                }
            }
        }
    }
}
