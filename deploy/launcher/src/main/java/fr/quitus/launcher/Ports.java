package fr.quitus.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;

/** Says before anything starts which ports are taken, and which option moves each. */
final class Ports {

    private Ports() {}

    static void requireFree(DemoOptions options) throws BadUsage {
        var taken = new ArrayList<String>();
        for (Part part : Part.values()) {
            if (!isFree(options.port(part))) {
                taken.add("Port %d for the %s is in use. Choose another with %s N."
                        .formatted(options.port(part), part.title(), part.portOption()));
            }
        }
        if (!taken.isEmpty()) {
            throw new BadUsage(String.join("\n", taken));
        }
    }

    /** Connections of a run that just ended may linger on a port; they do not keep it (SO_REUSEADDR). */
    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
