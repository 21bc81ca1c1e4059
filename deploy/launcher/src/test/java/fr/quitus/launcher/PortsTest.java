package fr.quitus.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void acceptsFreePorts() throws IOException, BadUsage {
        var options = FreePorts.options();

        assertThatCode(() -> Ports.requireFree(options)).doesNotThrowAnyException();
    }

    @Test
    void namesEachTakenPortAndTheOptionThatMovesIt() throws IOException, BadUsage {
        var options = FreePorts.options();
        try (var one = listenOn(options.port(Part.SUBSIDY));
                var other = listenOn(options.port(Part.DATABASE))) {
            assertThatThrownBy(() -> Ports.requireFree(options))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining("Port %d for the subsidy-service is in use".formatted(one.getLocalPort()))
                    .hasMessageContaining("--subsidy-port N")
                    .hasMessageContaining("Port %d for the database is in use".formatted(other.getLocalPort()))
                    .hasMessageContaining("--database-port N")
                    .hasMessageNotContaining("gateway");
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
