package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.LocalDate;

/**
 * One balance of a statement.
 *
 * @param type OPBD, PRCD, CLBD or another code, or empty
 * @param day or null
 */
record CamtBalance(String type, CamtAmount amount, Direction direction, LocalDate day) {

    boolean isOpening() {
        return "OPBD".equals(type) || "PRCD".equals(type);
    }

    boolean isClosing() {
        return "CLBD".equals(type);
    }

    static CamtBalance read(CamtFile file, String place) {
        var xml = file.xml();
        int own = xml.depth();
        String type = "";
        CamtAmount amount = null;
        Direction direction = null;
        LocalDate day = null;
        while (xml.nextChild(own)) {
            switch (xml.name()) {
                case "Tp" -> type = CamtCodes.code(xml);
                case "Amt" -> amount = CamtAmount.read(xml, place);
                case "CdtDbtInd" -> direction = CamtDirection.of(xml.text(), place);
                case "Dt" -> day = file.days().of(xml.deepText(), place);
                default -> {
                    // Availability and credit lines are no booked money.
                }
            }
        }
        if (amount == null || direction == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, place, amount == null ? "Amt" : "CdtDbtInd", null);
        }
        return new CamtBalance(type, amount, direction, day);
    }
}
