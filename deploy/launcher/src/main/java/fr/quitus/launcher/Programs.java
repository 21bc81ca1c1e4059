package fr.quitus.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of each part, apart from its configuration. */
interface Programs {

    /** An import makes much that lives shortly, on which the default collector spends far more time. */
    List<String> MEMORY = List.of("-Xmx512m", "-XX:+UseParallelGC");

    /**
     * The whole command of a part.
     *
     * @param settings system properties, as {@code -Dname=value}
     */
    List<String> command(Part part, List<String> settings);

    /** The jars that the build leaves in a checkout, run by the Java that runs the launcher. */
    static Programs builtIn(Path top) {
        return (part, settings) -> {
            var command = new ArrayList<String>();
            command.add(java());
            command.addAll(settings);
            command.addAll(MEMORY);
            command.add("-jar");
            command.add(top.resolve(part.title())
                    .resolve("target/quarkus-app/quarkus-run.jar")
                    .toString());
            return command;
        };
    }

    /** The Java that runs this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
