package fr.quitus.gateway.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The gateway's health and that of each service.
 *
 * @param status UP when all is; DEGRADED when a service is down and the gateway answers for the rest
 */
record HealthView(Status status, List<Service> services) {

    enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /**
     * One service.
     *
     * @param reason the code of what is wrong; absent when it is up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(String service, Status status, String reason) {}
}
