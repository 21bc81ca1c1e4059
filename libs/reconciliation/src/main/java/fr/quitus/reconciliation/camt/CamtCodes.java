package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.xml.XmlCursor;

/** Codes that hide below a choice of elements. */
final class CamtCodes {

    private static final int MAX_CODE = 1_000;

    private CamtCodes() {}

    /** The first {@code Cd} or {@code Prtry} below a balance type. */
    static String code(XmlCursor xml) {
        int own = xml.depth();
        String code = "";
        while (xml.nextChild(own)) {
            if ("CdOrPrtry".equals(xml.name())) {
                code = xml.deepText();
            }
        }
        return code;
    }

    /** {@code PMNT-RCDT-BOOK} of a bank transaction code, else the bank's own code; null when neither is given. */
    static String transaction(XmlCursor xml) {
        int own = xml.depth();
        String domain = null;
        String proprietary = null;
        while (xml.nextChild(own)) {
            if ("Domn".equals(xml.name())) {
                domain = domain(xml);
            } else if ("Prtry".equals(xml.name())) {
                proprietary = child(xml, "Cd");
            }
        }
        return domain != null ? domain : proprietary;
    }

    /** The text of a child, or null; moves to the end of the current element. */
    static String child(XmlCursor xml, String name) {
        int own = xml.depth();
        String text = null;
        while (xml.nextChild(own)) {
            if (name.equals(xml.name())) {
                text = xml.deepText();
            }
        }
        return text;
    }

    private static String domain(XmlCursor xml) {
        int own = xml.depth();
        String code = "";
        String family = "";
        while (xml.nextChild(own)) {
            if ("Cd".equals(xml.name())) {
                code = bounded(xml.text().concat(code));
            } else if ("Fmly".equals(xml.name())) {
                family = bounded(family.concat(family(xml)));
            }
        }
        return code.concat(family);
    }

    private static String family(XmlCursor xml) {
        int own = xml.depth();
        String family = "";
        while (xml.nextChild(own)) {
            family = bounded(family + "-" + xml.text());
        }
        return family;
    }

    /** A file may repeat elements that the standard has once. */
    private static String bounded(String code) {
        return code.length() > MAX_CODE ? code.substring(0, MAX_CODE) : code;
    }
}
