package fr.quitus.support.problem;

/** What there is to say when nothing but the HTTP status is known. */
public enum StatusReason implements Reason {
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL_ERROR(500),
    BAD_GATEWAY(502),
    SERVICE_UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504);

    private final int status;

    StatusReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static StatusReason of(int status) {
        for (StatusReason reason : values()) {
            if (reason.status == status) {
                return reason;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    }
}
