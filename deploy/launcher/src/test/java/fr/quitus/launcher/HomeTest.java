package fr.quitus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatAKeptFolderHolds() throws IOException, BadUsage {
        Files.createDirectories(folder.resolve("mariadb"));
        Files.writeString(folder.resolve("mariadb/kept"), "data");

        try (Home home = Home.kept(folder)) {
            assertThat(home.data().resolve("kept")).hasContent("data");
        }
    }

    @Test
    void emptiesAFreshFolder() throws IOException, BadUsage {
        Files.createDirectories(folder.resolve("demo-1/mariadb"));
        Files.writeString(folder.resolve("demo-1/mariadb/old"), "data");

        try (Home home = Home.fresh(folder)) {
            assertThat(home.data()).isEqualTo(folder.resolve("demo-1/mariadb")).doesNotExist();
            assertThat(home.run().folder()).isEmptyDirectory();
        }
    }

    @Test
    void givesASecondDemoAFolderOfItsOwn() throws IOException, BadUsage {
        try (Home first = Home.fresh(folder);
                Home second = Home.fresh(folder)) {
            assertThat(second.data()).isNotEqualTo(first.data());
        }
    }

    @Test
    void refusesAKeptFolderThatAnotherDemoIsUsing() throws IOException, BadUsage {
        try (Home first = Home.kept(folder)) {
            assertThat(first.run().folder()).isDirectory();
            assertThatThrownBy(() -> Home.kept(folder))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("--keep");
        }
        Home.kept(folder).close();
    }

    @Test
    void stopsWhatAKilledLauncherLeftRunning() throws IOException, BadUsage {
        var options = FreePorts.options();
        Process leftOver;
        try (Home home = Home.kept(folder)) {
            leftOver = start(home, options.port(Part.SUBSIDY));
        }

        Home.kept(folder).close();

        assertThat(leftOver.isAlive()).isFalse();
    }

    private static Process start(Home home, int port) throws IOException {
        var command = StandIn.command(List.of(home.run().mark(), "-Dquarkus.http.port=" + port));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.inputReader().readLine()).isEqualTo("listening");
        return process;
    }
}
