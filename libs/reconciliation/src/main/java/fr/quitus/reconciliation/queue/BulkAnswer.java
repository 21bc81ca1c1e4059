package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What became of each action, in the order in which they were asked. */
public record BulkAnswer(List<Result> results) {

    /**
     * What became of one.
     *
     * @param status as HTTP would say: 200, or that of a problem
     * @param code of the problem, or absent
     * @param detail of the problem in the caller's language, or absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(UUID id, int status, String code, String detail) {}
}
