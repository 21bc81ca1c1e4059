package fr.quitus.reconciliation.reader;

import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All that a reader said of a file. */
public final class Recorded implements StatementHandler {

    private final List<StatementHeader> headers = new ArrayList<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<StatementTotals> totals = new ArrayList<>();

    public static Recorded of(byte[] file) {
        Recorded recorded = new Recorded();
        try {
            new StatementReader().read(new ByteArrayInputStream(file), recorded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return recorded;
    }

    public static Recorded of(String file, Charset charset) {
        return of(file.getBytes(charset));
    }

    public static Recorded of(String file) {
        return of(file, StandardCharsets.ISO_8859_1);
    }

    public List<StatementHeader> headers() {
        return headers;
    }

    public List<StatementLine> lines() {
        return lines;
    }

    public List<StatementTotals> totals() {
        return totals;
    }

    public StatementLine onlyLine() {
        if (lines.size() != 1) {
            throw new AssertionError("one line expected, found " + lines.size());
        }
        return lines.get(0);
    }

    @Override
    public void opened(StatementHeader header) {
        headers.add(header);
    }

    @Override
    public void line(StatementLine line) {
        lines.add(line);
    }

    @Override
    public void closed(StatementTotals closed) {
        totals.add(closed);
    }
}
