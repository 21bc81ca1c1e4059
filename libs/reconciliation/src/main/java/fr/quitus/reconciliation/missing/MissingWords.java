package fr.quitus.reconciliation.missing;

import fr.quitus.support.problem.Languages;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** Says in the caller's language why a movement is missing. */
final class MissingWords {

    private final ResourceBundle words;
    private final Locale locale;

    MissingWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                MissingWords.class.getPackageName() + ".words",
                locale,
                MissingWords.class.getClassLoader(),
                Languages.NO_FALLBACK);
    }

    List<String> of(
            OverdueMovement movement,
            List<MissingExplanation.ReadStatement> statements,
            boolean covered,
            List<UUID> nearest) {
        var said = new ArrayList<String>();
        said.add(say(
                movement.party() == null ? "LOOKED_FOR" : "LOOKED_FOR_OF",
                String.join(", ", movement.references()),
                movement.amount(),
                movement.issuedOn(),
                movement.party()));
        if (statements.isEmpty()) {
            said.add(say("NO_STATEMENT", movement.issuedOn()));
        } else {
            said.add(say("READ", statements.size(), statements.get(0).until()));
            if (!covered) {
                said.add(say("NOT_COVERED", movement.dueOn()));
            }
        }
        if (!nearest.isEmpty()) {
            said.add(say("NEAREST", nearest.size()));
        }
        return List.copyOf(said);
    }

    private String say(String pattern, Object... values) {
        var texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(words.getString(pattern), locale).format(texts);
    }
}
