package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.xml.XmlCursor;
import java.util.Currency;

/** An amount as the file says it: a decimal without sign, and the code of its currency. */
record CamtAmount(String decimal, String currency) {

    static CamtAmount read(XmlCursor xml, String place) {
        String currency = xml.attribute("Ccy");
        if (currency == null) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, place, "Amt/@Ccy", null);
        }
        return new CamtAmount(xml.text(), currency);
    }

    boolean isIn(Currency other) {
        return currency.equals(other.getCurrencyCode());
    }

    /** In the smallest unit of the expected currency. */
    long minor(Currency expected, String place) {
        if (!isIn(expected)) {
            throw new StatementRefused(Fault.CURRENCY_MIXED, place, expected.getCurrencyCode(), currency);
        }
        long minor = Amounts.minor(decimal, expected, place);
        if (minor < 0) {
            throw new StatementRefused(Fault.INVALID_AMOUNT, place, "≥ 0", decimal);
        }
        return minor;
    }
}
