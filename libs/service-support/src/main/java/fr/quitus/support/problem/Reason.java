package fr.quitus.support.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a request is refused: one enum a feature, its name the stable {@code code} that clients branch on.
 *
 * <p>The words live beside the enum, in the resource bundle {@code reasons} of its package, in English and in French,
 * as {@link MessageFormat} patterns.
 */
public interface Reason {

    /** The code in problem documents. It never changes once published. */
    String name();

    /** The HTTP status of the problem. */
    int status();

    /** What a finance officer reads. */
    default String detail(Locale locale, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                getClass().getPackageName() + ".reasons", locale, getClass().getClassLoader(), Languages.NO_FALLBACK);
        return new MessageFormat(bundle.getString(name()), locale).format(arguments);
    }
}
