package fr.quitus.reconciliation.pes;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.PesCounts;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.time.LocalDate;
import java.util.List;

/** One flow of a file: its slips, their pieces, the lines of these. */
final class PesStatement {

    private static final String HEADER = "header";

    private final PesFile file;
    private final XmlCursor xml;
    private final PesFlow flow;
    private final PesValues header;
    private final int index;
    private final AccountReference budget;
    private final LocalDate writtenOn;
    private long slips;
    private long pieces;
    private long payments;
    private long lines;
    private long sum;
    private long checkedLines;
    private boolean unchecked;

    PesStatement(PesFile file, PesFlow flow, PesValues header, int index) {
        this.file = file;
        this.xml = file.xml();
        this.flow = flow;
        this.header = header;
        this.index = index;
        this.budget = AccountReference.budget(
                header.required("IdColl", HEADER),
                header.required("CodCol", HEADER),
                header.required("CodBud", HEADER));
        this.writtenOn = header.day("DteStr", file.days(), HEADER);
    }

    void read() {
        file.handler()
                .opened(new StatementHeader(
                        index, flow.format(), budget, header.text("NomFic"), Money.EUR, null, null, writtenOn));
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("Bordereau".equals(xml.name())) {
                slip();
            }
        }
        file.handler().closed(totals());
    }

    PesFile file() {
        return file;
    }

    PesFlow flow() {
        return flow;
    }

    AccountReference budget() {
        return budget;
    }

    PesValues header() {
        return header;
    }

    /** Day the file was written, or null. */
    LocalDate writtenOn() {
        return writtenOn;
    }

    void deliver(StatementLine line) {
        lines++;
        file.handler().line(line);
    }

    /** @param cents as the flow counts them, negative when a payment is taken back */
    void countPayment(long cents, String place) {
        payments++;
        sum = Amounts.plus(sum, cents, place);
    }

    /** Remembers whether a line with payments gave its control totals. */
    void countCheck(boolean given, boolean needed) {
        checkedLines += given ? 1 : 0;
        unchecked |= needed && !given;
    }

    private void slip() {
        slips++;
        PesValues slip = new PesValues();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if ("BlocBordereau".equals(xml.name())) {
                slip.addAll(xml, "slip");
            } else if ("Piece".equals(xml.name())) {
                pieces++;
                piece(slip);
            }
        }
    }

    private void piece(PesValues slip) {
        String slipPlace = "slip " + slip.required("IdBord", xml.place());
        PesValues piece = new PesValues();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "InfoPiece", "BlocPiece" -> piece.addAll(xml, slipPlace);
                case "LigneDePiece" -> new PesPieceLine(this, slip, piece).read();
                default -> {
                    // Attachments and references to other orders.
                }
            }
        }
        String place = slipPlace + ", piece " + piece.required("IdPce", slipPlace);
        flow.state(piece.required("EtatPce", place), place);
    }

    private StatementTotals totals() {
        var check = checkedLines > 0 && !unchecked ? StatementTotals.Check.VERIFIED : StatementTotals.Check.NOT_CHECKED;
        return new StatementTotals(
                index,
                null,
                null,
                null,
                lines,
                Money.ofMinor(sum, Money.EUR),
                check,
                List.of(),
                new PesCounts(slips, pieces, payments));
    }
}
