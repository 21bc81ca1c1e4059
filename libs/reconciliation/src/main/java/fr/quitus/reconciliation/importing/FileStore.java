package fr.quitus.reconciliation.importing;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.DatabaseFailure;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.reconciliation.outcome.LineStore;
import fr.quitus.reconciliation.outcome.NewLine;
import fr.quitus.reconciliation.outcome.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files, their statements, their lines and what their import said, in the caller's transaction. */
@ApplicationScoped
class FileStore {

    /** What makes two lines of one account the same line. */
    record Twin(String fingerprint, int occurrence) {

        static Twin of(NewLine line) {
            return new Twin(line.line().fingerprint(), line.occurrence());
        }
    }

    /** That a file holds a line, and where. */
    record Member(long position, UUID line, String place) {}

    private record Known(Twin twin, UUID id) {}

    /** Below 200 values MariaDB looks each up in the index; above, it may prefer to read all lines of the account. */
    private static final int LOOKED_UP_AT_ONCE = 150;

    private static final int PLACE_LIMIT = 255;
    private static final int IDENTIFICATION_LIMIT = 100;

    private final Database database;
    private final StoredJson json;
    private final Moments moments;

    FileStore(Database database, StoredJson json, Moments moments) {
        this.database = database;
        this.json = json;
        this.moments = moments;
    }

    Optional<StatementReport> report(String sha256) {
        return database.first(
                "SELECT report FROM import_report WHERE sha256 = ?",
                row -> json.read(row.text("report"), StatementReport.class),
                sha256);
    }

    boolean has(String sha256) {
        return database.first("SELECT id FROM statement_file WHERE sha256 = ?", row -> row.id("id"), sha256)
                .isPresent();
    }

    /**
     * Keeps other imports from storing lines of these accounts until the caller's transaction ends: two files may hold
     * the same line.
     *
     * @param accounts in the order of their ids
     * @return false when one of them stayed locked by another import
     */
    boolean lock(List<UUID> accounts, int seconds) {
        try {
            accounts.forEach(account -> database.list(
                    "SELECT id FROM declared_account WHERE id = ? FOR UPDATE WAIT " + seconds,
                    row -> row.id("id"),
                    account));
            return true;
        } catch (DatabaseFailure failure) {
            if (failure.isLockWait()) {
                return false;
            }
            throw failure;
        }
    }

    void addFile(StatementReport file, String actor, String requestId) {
        database.update(
                """
                INSERT INTO statement_file (sha256, id, format, size, received_at, received_by, request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", file.sha256(), Ledger.newId(), file.format(), file.size(), file.receivedAt(), actor, requestId);
    }

    /** From the moment of the caller's transaction on, the lines of the file are known: call it when all are stored. */
    void publish(String sha256) {
        database.update("INSERT INTO publication (sha256, published_at) VALUES (?, ?)", sha256, moments.ofRecording());
    }

    void addReport(StatementReport report) {
        database.update(
                "INSERT INTO import_report (sha256, report) VALUES (?, ?)", report.sha256(), json.write(report));
    }

    void addStatement(String sha256, StatementSummary statement, LocalDate closedOn) {
        database.update(
                """
                INSERT INTO statement (sha256, statement_no, account_id, identification, opening, closing, currency,
                  closed_on, line_count, line_sum, checked)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                sha256,
                statement.index(),
                statement.accountId(),
                LineStore.cut(statement.identification(), IDENTIFICATION_LIMIT),
                statement.opening(),
                statement.closing(),
                statement.currency(),
                closedOn,
                statement.lines(),
                statement.sum(),
                statement.check());
    }

    void addMembers(String sha256, List<Member> members) {
        database.insert(
                "file_line (sha256, position, line_id, place)",
                members.stream()
                        .map(member -> new Object[] {
                            sha256, member.position(), member.line(), LineStore.cut(member.place(), PLACE_LIMIT)
                        })
                        .toList());
    }

    /** The ids of those lines that an earlier file held. */
    Map<Twin, UUID> knownLines(UUID account, List<NewLine> lines) {
        var found = new HashMap<Twin, UUID>();
        for (int from = 0; from < lines.size(); from += LOOKED_UP_AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + LOOKED_UP_AT_ONCE));
            lookUp(account, some).forEach(known -> found.put(known.twin(), known.id()));
        }
        return found;
    }

    private List<Known> lookUp(UUID account, List<NewLine> lines) {
        var parameters = new ArrayList<Object>(lines.size() + 1);
        parameters.add(account);
        lines.forEach(line -> parameters.add(line.line().fingerprint()));
        return database.list(
                "SELECT fingerprint, occurrence, id FROM statement_line WHERE account_id = ? AND fingerprint IN ("
                        + "?, ".repeat(lines.size() - 1) + "?)",
                row -> new Known(
                        new Twin(row.text("fingerprint"), Math.toIntExact(row.number("occurrence"))), row.id("id")),
                parameters.toArray());
    }

    Map<Verdict, Long> verdicts(String sha256) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        database.list("""
                        SELECT COALESCE(o.verdict, 'NEW') AS verdict, COUNT(*) AS line_count
                        FROM file_line f LEFT JOIN outcome o ON o.line_id = f.line_id
                        WHERE f.sha256 = ? GROUP BY o.verdict""", row -> Map.entry(row.constant("verdict", Verdict.class), row.number("line_count")), sha256)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
