package fr.quitus.reconciliation.importing;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.outcome.LineStore;
import fr.quitus.reconciliation.outcome.NewLine;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.Occurrences;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The second pass over a file: stores its statements, the lines that are new, and which lines it holds. */
final class LineIntake implements StatementHandler {

    private static final int BATCH = 1_000;

    private final String sha256;
    private final Admission admission;
    private final Movements movements;
    private final LineStore lines;
    private final FileStore files;
    private final LongConsumer progress;
    private final Occurrences occurrences = new Occurrences();
    private final List<NewLine> waiting = new ArrayList<>(BATCH);
    private final List<StatementSummary> statements = new ArrayList<>();
    private StatementHeader header;
    private UUID accountId;
    private boolean overlapping;
    private long read;
    private long added;

    /** @param progress is told how many lines were read, now and then; it may throw to stop */
    LineIntake(
            String sha256,
            Admission admission,
            Movements movements,
            LineStore lines,
            FileStore files,
            LongConsumer progress) {
        this.sha256 = sha256;
        this.admission = admission;
        this.movements = movements;
        this.lines = lines;
        this.files = files;
        this.progress = progress;
    }

    @Override
    public void opened(StatementHeader opened) {
        admission.opened(opened);
        header = opened;
        accountId = admission.accountId(opened.account());
    }

    @Override
    public void line(StatementLine line) {
        read++;
        boolean ignored = line.kind() == LineKind.PENDING || !movements.explains(line);
        int occurrence = occurrences.next(line.fingerprint());
        waiting.add(new NewLine(Ledger.newId(), accountId, occurrence, sha256, line, ignored));
        if (waiting.size() == BATCH) {
            store();
        }
    }

    @Override
    public void closed(StatementTotals totals) {
        store();
        var summary = StatementSummary.of(header, accountId, totals);
        statements.add(summary);
        files.addStatement(sha256, summary, totals.closedOn());
    }

    /**
     * Within one file occurrences already tell lines apart: only earlier files can hold the same ones. Few files overlap
     * with an earlier one, so no line is looked for before one was found.
     */
    private void store() {
        overlapping = overlapping || !lines.addUnlessKnown(waiting);
        if (overlapping) {
            storeUnknown();
        } else {
            added += waiting.size();
            files.addMembers(
                    sha256,
                    waiting.stream().map(line -> member(line, line.id())).toList());
        }
        waiting.clear();
        progress.accept(read);
    }

    private void storeUnknown() {
        var known = files.knownLines(accountId, waiting);
        var fresh = new ArrayList<NewLine>();
        var members = new ArrayList<FileStore.Member>(waiting.size());
        for (var line : waiting) {
            var id = known.get(FileStore.Twin.of(line));
            if (id == null) {
                fresh.add(line);
            }
            members.add(member(line, id == null ? line.id() : id));
        }
        lines.add(fresh);
        files.addMembers(sha256, members);
        added += fresh.size();
    }

    private static FileStore.Member member(NewLine line, UUID id) {
        return new FileStore.Member(line.line().position(), id, line.line().place());
    }

    List<StatementSummary> statements() {
        return statements;
    }

    LineCounts counts() {
        return new LineCounts(read, added, read - added);
    }
}
