package fr.quitus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    private Path folder;

    @Test
    void writesAScriptThatDoesTheSame() throws IOException, InterruptedException {
        var launch = new Launch(List.of("/bin/sh", "-c", "echo \"$0 $SECRET\"", "it's a & b"), Map.of("SECRET", "s'1"));
        var run = new RunFolder(folder);
        run.writeStartScript("part", launch);

        launch.start(run.log("started")).waitFor();
        new ProcessBuilder(run.startScript("part").toString()).start().waitFor();

        assertThat(run.log("started")).hasContent("it's a & b s'1");
        assertThat(run.log("part")).hasContent("it's a & b s'1");
    }

    @Test
    void neverPrintsSecrets() {
        assertThat(new Launch(List.of("java"), Map.of("SECRET", "hidden")).toString())
                .isEqualTo("Launch[java]");
    }
}
