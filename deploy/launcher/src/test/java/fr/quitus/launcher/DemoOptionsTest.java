package fr.quitus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {

    @Test
    void staysTellsTheStoryAndStartsFreshWhenNothingIsAsked() throws BadUsage {
        var options = DemoOptions.parse();

        assertThat(options.once()).isFalse();
        assertThat(options.empty()).isFalse();
        assertThat(options.keep()).isEmpty();
        assertThat(options.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(options.port(Part.SUBSIDY)).isEqualTo(8081);
        assertThat(options.port(Part.COFINANCING)).isEqualTo(8082);
    }

    @Test
    void takesEveryOption() throws BadUsage {
        var options = DemoOptions.parse(
                "--once", "--empty", "--keep", "some/folder", "--gateway-port", "1", "--database-port", "65535");

        assertThat(options.once()).isTrue();
        assertThat(options.empty()).isTrue();
        assertThat(options.keep()).contains(Path.of("some/folder").toAbsolutePath());
        assertThat(options.port(Part.GATEWAY)).isEqualTo(1);
        assertThat(options.port(Part.DATABASE)).isEqualTo(65_535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999", "-1", "80a", "", "123456"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> DemoOptions.parse("--subsidy-port", port))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--subsidy-port")
                .hasMessageContaining(port);
    }

    @Test
    void refusesAnUnknownOption() {
        assertThatThrownBy(() -> DemoOptions.parse("--onec"))
                .isInstanceOf(BadUsage.class)
                .hasMessage("Unknown option: --onec");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> DemoOptions.parse("--keep")).hasMessage("--keep needs a value");
        assertThatThrownBy(() -> DemoOptions.parse("--keep", "--once")).hasMessage("--keep needs a value");
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertThatThrownBy(() -> DemoOptions.parse("--gateway-port", "8082"))
                .isInstanceOf(BadUsage.class)
                .hasMessage("--gateway-port and --cofinancing-port are both 8082");
    }
}
