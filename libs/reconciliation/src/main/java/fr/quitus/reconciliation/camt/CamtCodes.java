package fr.quitus.reconciliation.camt;

import fr.quitus.reconciliation.xml.XmlCursor;

/** Codes that hide below a choice of elements. */
final class CamtCodes {

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
        StringBuilder code = new StringBuilder();
        while (xml.nextChild(own)) {
            if ("Cd".equals(xml.name())) {
                code.insert(0, xml.text());
            } else if ("Fmly".equals(xml.name())) {
                family(xml, code);
            }
        }
        return code.toString();
    }

    private static void family(XmlCursor xml, StringBuilder code) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            code.append('-').append(xml.text());
        }
    }
}
