package fr.quitus.gateway.upstream;

import fr.quitus.support.problem.Reason;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;

/** Why a service gave no answer; its words name the service. */
public enum UpstreamReason implements Reason {
    BAD_GATEWAY(502),
    SERVICE_UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504);

    private final int status;

    UpstreamReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** Tells a refused connection from a slow service and from a broken answer. */
    public static UpstreamReason of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause instanceof HttpTimeoutException
                    || cause instanceof ConnectTimeoutException) {
                return GATEWAY_TIMEOUT;
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return SERVICE_UNAVAILABLE;
            }
        }
        return BAD_GATEWAY;
    }
}
