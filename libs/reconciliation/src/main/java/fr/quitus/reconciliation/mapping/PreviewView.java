package fr.quitus.reconciliation.mapping;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.mapped.MappedPreview;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What an import would make of a file's first lines.
 *
 * @param faults each would have the whole file refused
 */
public record PreviewView(List<PreviewLine> lines, List<PreviewFault> faults) {

    /** A line as it would be kept. */
    public record PreviewLine(
            String place,
            LocalDate bookedOn,
            LocalDate valueOn,
            Direction direction,
            Money amount,
            String counterparty,
            String counterpartyAccount,
            String endToEnd,
            List<String> references,
            String text) {

        static PreviewLine of(StatementLine line) {
            return new PreviewLine(
                    line.place(),
                    line.bookedOn(),
                    line.valueOn(),
                    line.direction(),
                    line.amount(),
                    line.counterparty(),
                    line.counterpartyAccount(),
                    line.endToEnd(),
                    line.references(),
                    line.text());
        }
    }

    /** What is wrong, and where. */
    public record PreviewFault(String place, String code, String detail, String expected, String found) {

        static PreviewFault of(StatementRefused fault, Locale locale) {
            return new PreviewFault(
                    fault.place(), fault.code().name(), fault.detail(locale), fault.expected(), fault.found());
        }
    }

    static PreviewView of(MappedPreview preview, Locale locale) {
        return new PreviewView(
                preview.lines().stream().map(PreviewLine::of).toList(),
                preview.faults().stream()
                        .map(fault -> PreviewFault.of(fault, locale))
                        .toList());
    }
}
