package fr.quitus.launcher;

import fr.quitus.launcher.story.Story;
import fr.quitus.mariadb.SchemaAccess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives each part its configuration: ports and addresses on the command line, passwords in the environment.
 *
 * @param programs how a part is run
 * @param options the ports
 * @param run where the processes belong
 */
record Launches(Programs programs, DemoOptions options, RunFolder run) {

    private static final String LOOPBACK = "127.0.0.1";

    Launch service(Part part, String jdbcUrl, SchemaAccess access) {
        List<String> settings = listeningSettings(part);
        settings.add("-Dquarkus.datasource.jdbc.url=" + jdbcUrl);
        settings.add("-Dquarkus.datasource.username=" + access.serviceUser());
        settings.add("-Dquarkus.flyway.username=" + access.migrationUser());
        settings.add("-Dquarkus.flyway.placeholders.service-role=" + access.serviceRole());
        var environment = Map.of(
                "QUITUS_AUTHORITY_SIREN", Story.AUTHORITY_SIREN,
                "QUARKUS_DATASOURCE_PASSWORD", access.servicePassword(),
                "QUARKUS_FLYWAY_PASSWORD", access.migrationPassword());
        return new Launch(programs.command(part, settings), environment);
    }

    Launch gateway() {
        List<String> settings = listeningSettings(Part.GATEWAY);
        settings.add("-Dquitus.gateway.subsidy-service=" + base(Part.SUBSIDY));
        settings.add("-Dquitus.gateway.cofinancing-service=" + base(Part.COFINANCING));
        return new Launch(programs.command(Part.GATEWAY, settings), Map.of());
    }

    /** The address of a part, without a path. */
    URI base(Part part) {
        return URI.create("http://%s:%d".formatted(LOOPBACK, options.port(part)));
    }

    private List<String> listeningSettings(Part part) {
        var settings = new ArrayList<String>();
        settings.add(run.mark());
        settings.add("-Dquarkus.http.host=" + LOOPBACK);
        settings.add("-Dquarkus.http.port=" + options.port(part));
        return settings;
    }
}
