package fr.quitus.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Options whose ports nobody uses at the moment. */
final class FreePorts {

    private FreePorts() {}

    static DemoOptions options() throws IOException, BadUsage {
        try (var a = socket();
                var b = socket();
                var c = socket();
                var d = socket()) {
            return DemoOptions.parse(
                    "--gateway-port",
                    port(a),
                    "--subsidy-port",
                    port(b),
                    "--cofinancing-port",
                    port(c),
                    "--database-port",
                    port(d));
        }
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String port(ServerSocket socket) {
        return Integer.toString(socket.getLocalPort());
    }
}
