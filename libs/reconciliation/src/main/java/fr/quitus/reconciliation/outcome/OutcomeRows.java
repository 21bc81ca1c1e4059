package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Reads lines with their outcomes from rows. */
@ApplicationScoped
class OutcomeRows {

    /** Of the tables {@code statement_line l} and {@code declared_account a}. */
    static final String LINE_COLUMNS = """
            l.id, l.first_sha256, l.first_place, l.first_position, l.kind, a.kind AS account_kind,
            a.value AS account_value, l.booked_on, l.value_on, l.direction, l.amount, l.returned, l.bank_code,
            l.counterparty, l.end_to_end, l.other_details, l.remittance""";

    /** Of those and {@code outcome o}. */
    static final String COLUMNS = LINE_COLUMNS + """
            , o.verdict, o.automatic, o.expected_id,
            o.expected_purpose, o.expected_label, o.subject_id, o.group_id, o.parts,
            o.rule_name, o.rule_version, o.explanation, o.facts, o.decided_by, o.decided_at,
            o.version""";

    /** By its key, however few there are: if the database reads them all first, it has to sort all lines after that. */
    static final String ACCOUNT = " JOIN declared_account a FORCE INDEX (PRIMARY) ON a.id = l.account_id";

    /** What follows a table with the lines {@code l}: a new one has no outcome yet. */
    static final String MORE = ACCOUNT + " LEFT JOIN outcome o ON o.line_id = l.id";

    /** Joins in the order that is written: a page then reads its own rows only, and sorts nothing. */
    static final String SELECT = "SELECT STRAIGHT_JOIN " + COLUMNS + " FROM ";

    /** Found by their outcomes; new ones are not. */
    static final String OF_OUTCOMES = SELECT + "outcome o JOIN statement_line l ON l.id = o.line_id" + ACCOUNT;

    /** Found by themselves. */
    static final String OF_LINES = SELECT + "statement_line l" + MORE;

    private final StoredJson json;

    OutcomeRows(StoredJson json) {
        this.json = json;
    }

    StoredOutcome read(Row row) throws SQLException {
        return read(row, row.number("first_position"), row.text("first_place"));
    }

    StoredOutcome readInFile(Row row) throws SQLException {
        return read(row, row.number("file_position"), row.text("file_place"));
    }

    private StoredOutcome read(Row row, long position, String place) throws SQLException {
        var verdict = row.constant("verdict", Verdict.class);
        if (verdict == null) {
            return StoredOutcome.ofNew(line(row), position, place);
        }
        return new StoredOutcome(
                line(row),
                position,
                place,
                verdict,
                row.flag("automatic"),
                row.id("expected_id"),
                row.constant("expected_purpose", Purpose.class),
                row.text("expected_label"),
                row.id("subject_id"),
                row.id("group_id"),
                parts(row),
                RuleView.of(row),
                json.read(row.text("explanation"), Explanation.class),
                json.ids(row.text("facts")),
                row.text("decided_by"),
                row.moment("decided_at"),
                row.number("version"));
    }

    private List<StoredPart> parts(Row row) throws SQLException {
        var stored = row.text("parts");
        return stored == null ? List.of() : List.of(json.read(stored, StoredPart[].class));
    }

    EvidenceLine line(Row row) throws SQLException {
        var stored = row.text("other_details");
        var details = stored == null ? OtherDetails.NONE : json.read(stored, OtherDetails.class);
        return new EvidenceLine(
                row.id("id"),
                row.text("first_sha256"),
                row.text("first_place"),
                row.constant("kind", LineKind.class),
                new AccountReference(
                        row.constant("account_kind", AccountReference.Kind.class), row.text("account_value")),
                row.day("booked_on"),
                row.day("value_on"),
                row.constant("direction", Direction.class),
                row.euros("amount"),
                row.flag("returned"),
                row.text("bank_code"),
                row.text("counterparty"),
                details.counterpartyAccount(),
                row.text("end_to_end"),
                details.references(),
                row.text("remittance"),
                details.orderKey(),
                details.state());
    }
}
