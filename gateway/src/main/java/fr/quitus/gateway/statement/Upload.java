package fr.quitus.gateway.statement;

import static fr.quitus.gateway.upstream.UpstreamClient.escaped;

import java.io.InputStream;
import java.util.ArrayList;

/**
 * A file that a client sends.
 *
 * @param mapping the name of a stored mapping to read a CSV by, or null
 */
record Upload(InputStream body, String contentType, String mapping) {

    /** What follows a side's address when the file is sent on to it. */
    String query(boolean dryRun) {
        var parameters = new ArrayList<String>();
        if (mapping != null) {
            parameters.add("mapping=" + escaped(mapping));
        }
        if (dryRun) {
            parameters.add("dryRun=true");
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
