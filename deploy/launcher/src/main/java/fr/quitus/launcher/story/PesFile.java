package fr.quitus.launcher.story;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a PES Retour v2 file, the accountant's answer: every value stands in an attribute {@code V}. */
final class PesFile {

    private static final String NAMESPACE = "http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/retour";
    private static final String ENCODING = "ISO-8859-1";

    private final PesFlow flow;
    private final PesBudget budget;
    private final int financialYear;
    private final LocalDate issuedOn;
    private final List<PesPiece> pieces = new ArrayList<>();

    PesFile(PesFlow flow, PesBudget budget, int financialYear, LocalDate issuedOn) {
        this.flow = flow;
        this.budget = budget;
        this.financialYear = financialYear;
        this.issuedOn = issuedOn;
    }

    PesFile add(PesPiece piece) {
        pieces.add(piece);
        return this;
    }

    SampleFile named(String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, ENCODING);
            write(new PesWriter(xml), name);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write " + name, e);
        }
        return new SampleFile(name, "application/xml", bytes.toByteArray());
    }

    private void write(PesWriter xml, String name) throws XMLStreamException {
        xml.begin(ENCODING, "PES_Retour", NAMESPACE);
        xml.open("Enveloppe").open("Parametres");
        xml.value("Version", "2").value("TypFic", flow.fileType).value("NomFic", name);
        xml.close().close();
        xml.open("EnTetePES").value("DteStr", issuedOn).value("IdPost", "042000");
        xml.value("IdColl", budget.siret()).value("CodCol", budget.collectivity());
        xml.value("CodBud", budget.budget()).value("LibelleColBud", budget.title());
        xml.close();
        xml.open(flow.domain);
        xml.open(flow.heading)
                .value("TypRestit", "01")
                .value("IdVer", "2")
                .value("NatInf", "2")
                .close();
        for (PesPiece piece : pieces) {
            slip(xml, piece);
        }
        xml.close();
        xml.end();
    }

    /** One slip for each piece: slips of several pieces are legal, but the story has no need of them. */
    private void slip(PesWriter xml, PesPiece piece) throws XMLStreamException {
        xml.open("Bordereau").open("BlocBordereau");
        xml.value("Exer", Integer.toString(financialYear)).value("IdBord", piece.slip());
        xml.value("TypBord", piece.slipType());
        xml.close();
        xml.open("Piece").open(flow.piece);
        xml.value("IdPce", piece.number()).value("TypPce", piece.type()).value("NatPce", "01");
        xml.value(flow.object, piece.object());
        date(xml, "DtePcePec", piece.acceptedOn());
        xml.value("EtatPce", piece.state());
        optional(xml, "ObsEtat", piece.reasons());
        optional(xml, "Commentaire", piece.comment());
        date(xml, "DtePceRej", piece.rejectedOn());
        xml.close();
        line(xml, piece);
        xml.close().close();
    }

    private void line(PesWriter xml, PesPiece piece) throws XMLStreamException {
        xml.open("LigneDePiece").open("BlocLignePiece");
        xml.open("InfoLignePiece").value("IdLigne", "1").value("EtatLigPce", lineState(piece));
        xml.value("MtHT", piece.amount()).close();
        if (!piece.payments().isEmpty()) {
            xml.open(flow.totals)
                    .value(flow.count, Integer.toString(piece.payments().size()));
            xml.value(flow.sum, piece.paid()).close();
        }
        xml.close();
        xml.open("Tiers").open("InfoTiers").value("Nom", piece.third()).close().close();
        for (PesPiece.Payment payment : piece.payments()) {
            xml.open(flow.payment).value("OrgEma", payment.origin());
            xml.value(flow.paidOn, payment.on())
                    .value(flow.paid, payment.amount())
                    .close();
        }
        xml.close();
    }

    /** Revenue: 01 rejected, 04 not settled, 05 settled (EtatLigPce); the same here for expenditure. */
    private static String lineState(PesPiece piece) {
        if (piece.rejectedOn().isPresent()) {
            return "01";
        }
        return piece.paid().equals(piece.amount()) ? "05" : "04";
    }

    private static void date(PesWriter xml, String name, Optional<LocalDate> date) throws XMLStreamException {
        if (date.isPresent()) {
            xml.value(name, date.get());
        }
    }

    private static void optional(PesWriter xml, String name, String text) throws XMLStreamException {
        if (!text.isBlank()) {
            xml.value(name, text);
        }
    }
}
