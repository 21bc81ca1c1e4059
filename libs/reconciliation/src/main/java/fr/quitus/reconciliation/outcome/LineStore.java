package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Stores lines as evidence. Those that are this side's business are new; the others have their outcome already. */
@ApplicationScoped
public class LineStore {

    private static final String LINES = """
            statement_line (id, account_id, fingerprint, occurrence, kind, booked_on, value_on, direction, amount,
              currency, returned, bank_code, counterparty, end_to_end, other_details, remittance, raw, first_sha256,
              first_position, first_place)""";

    private static final String OUTCOMES =
            "outcome (line_id, kind, verdict, automatic, facts, version, account_id, direction, amount, booked_on)";

    private static final int NAME_LIMIT = 1_000;
    private static final int CODE_LIMIT = 100;
    private static final int PLACE_LIMIT = 255;

    private final Database database;
    private final StoredJson json;
    private final NewLines newLines;
    private final ToldPayments told;

    LineStore(Database database, StoredJson json, NewLines newLines, ToldPayments told) {
        this.database = database;
        this.json = json;
        this.newLines = newLines;
        this.told = told;
    }

    /** Stores lines, unless one of them is stored already: then none. */
    public boolean addUnlessKnown(List<NewLine> lines) {
        return database.unlessDuplicate(() -> add(lines));
    }

    public void add(List<NewLine> lines) {
        var rows = new ArrayList<Object[]>(lines.size());
        var fresh = new ArrayList<NewLine>(lines.size());
        var ignored = new ArrayList<Object[]>();
        for (var line : lines) {
            rows.add(row(line));
            if (line.ignored()) {
                ignored.add(ignored(NewLines.Header.of(line)));
            } else {
                fresh.add(line);
            }
        }
        database.insert(LINES, rows);
        told.add(lines);
        database.insert(OUTCOMES, ignored);
        newLines.add(fresh);
    }

    private static Object[] ignored(NewLines.Header line) {
        return new Object[] {
            line.line(),
            line.kind(),
            Verdict.IGNORED,
            false,
            "[]",
            1,
            line.account(),
            line.direction(),
            line.amount(),
            line.bookedOn()
        };
    }

    private Object[] row(NewLine added) {
        var line = added.line();
        var details = new OtherDetails(
                line.references(), cut(line.counterpartyAccount(), CODE_LIMIT), line.orderKey(), line.state());
        return new Object[] {
            added.id(),
            added.accountId(),
            line.fingerprint(),
            added.occurrence(),
            line.kind(),
            line.bookedOn(),
            line.valueOn(),
            line.direction(),
            line.amount(),
            line.amount().currency().getCurrencyCode(),
            line.returned(),
            cut(line.bankCode(), CODE_LIMIT),
            cut(line.counterparty(), NAME_LIMIT),
            cut(line.endToEnd(), NAME_LIMIT),
            details.isNone() ? null : json.write(details),
            line.text(),
            line.raw(),
            added.sha256(),
            line.position(),
            cut(line.place(), PLACE_LIMIT)
        };
    }

    /** Formats allow longer texts than anyone needs; the raw record keeps more. */
    public static String cut(String text, int limit) {
        return text == null || text.length() <= limit ? text : text.substring(0, limit);
    }
}
