package fr.quitus.gateway.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.support.paging.Page;
import java.util.List;

/**
 * What both services make of one file.
 *
 * @param complete whether each side has read it or is not concerned; if not, a side still reads it, or sending it again
 *     completes what is missing
 * @param dryRun true when nothing was kept; else absent
 * @param lines a page of its lines, in the file's order; of a dry run the first, and no page after them
 */
record StatementView(
        String sha256,
        boolean complete,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean dryRun,
        List<Side> sides,
        Page<LineView> lines) {

    enum Status {
        READ,
        /** It reads the file in the background: its job tells how it goes on. */
        IMPORTING,
        NOT_CONCERNED,
        REFUSED,
        UNAVAILABLE
    }

    /**
     * What one service answered.
     *
     * @param report its report, when it has read the file
     * @param job where its import in the background tells how it goes on, while it does
     * @param problem its refusal, or the code of what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(String service, Status status, Object report, String job, Object problem) {}
}
