package fr.quitus.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stands in for a service in the launcher's tests: a process that says it is well, or ends at once. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.out.println("cannot go on: " + arguments[0]);
            System.exit(3);
        }
        int port = Integer.getInteger("quarkus.http.port");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening");
    }

    /** Runs this class with the settings of the part it stands for. */
    static List<String> command(List<String> settings, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Programs.java());
        command.addAll(settings);
        command.addAll(List.of("-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        command.add(StandIn.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
