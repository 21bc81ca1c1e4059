package fr.quitus.support.identity;

import java.util.UUID;
import java.util.regex.Pattern;

/** {@code X-Request-Id}: kept when it is harmless to log, made otherwise. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    public static String keptOrMade(String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
