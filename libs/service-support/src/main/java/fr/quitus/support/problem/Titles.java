package fr.quitus.support.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** The short title of a problem: one for each status, in the caller's language. */
final class Titles {

    private Titles() {}

    static String of(int status, Locale locale) {
        var bundle = ResourceBundle.getBundle("fr.quitus.support.problem.titles", locale, Languages.NO_FALLBACK);
        var key = Integer.toString(status);
        return bundle.getString(bundle.containsKey(key) ? key : status >= 500 ? "500" : "400");
    }
}
