package fr.quitus.launcher.read;

import fr.quitus.reconciliation.archive.Unpacking;
import fr.quitus.reconciliation.reader.StatementReader;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of one file: its statements, or why it is refused. */
final class FileReport implements StatementHandler {

    private final Locale language;
    private final List<Json> statements = new ArrayList<>();
    private StatementHeader header;
    private StatementFormat format;
    private StatementRefused refusal;

    private FileReport(Locale language) {
        this.language = language;
    }

    static FileReport of(Path file, Locale language) throws IOException {
        FileReport report = new FileReport(language);
        try (InputStream in = Files.newInputStream(file)) {
            new StatementReader().read(Unpacking.of(in), report);
        } catch (StatementRefused refused) {
            report.refusal = refused;
        }
        return report;
    }

    String json(String file) {
        Json json = new Json().add("file", file).add("verdict", refusal == null ? "READ" : "REFUSED");
        json.add("format", format == null ? null : format.name());
        if (refusal == null) {
            return json.add("statements", statements).toString();
        }
        return json.add("code", refusal.code().name())
                .add("detail", refusal.detail(language))
                .add("place", refusal.place())
                .add("expected", refusal.expected())
                .add("found", refusal.found())
                .add("difference", refusal.difference())
                .toString();
    }

    @Override
    public void detected(StatementFormat detected) {
        format = detected;
    }

    @Override
    public void opened(StatementHeader opened) {
        header = opened;
        format = opened.format();
    }

    @Override
    public void line(StatementLine line) {
        // The totals say how many.
    }

    @Override
    public void closed(StatementTotals totals) {
        Json json = new Json();
        if (totals.counts() != null) {
            json.add("flow", header.format() == StatementFormat.PES_RETOUR_REVENUE ? "REVENUE" : "EXPENDITURE");
        }
        json.add("account", header.account().value())
                .add("currency", header.currency().getCurrencyCode())
                .add("opening", totals.opening())
                .add("closing", totals.closing())
                .add("lines", totals.lines());
        if (totals.counts() != null) {
            json.add("slips", totals.counts().slips())
                    .add("pieces", totals.counts().pieces())
                    .add("payments", totals.counts().payments());
        }
        json.add("sum", totals.sum()).add("check", totals.check().name()).addTexts("warnings", totals.warnings());
        statements.add(json);
    }
}
