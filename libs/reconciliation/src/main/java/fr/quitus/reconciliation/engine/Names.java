package fr.quitus.reconciliation.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares names of parties as banks write them: case, accents, punctuation, legal forms and little words do not
 * count. Two names agree when they are equal, when the words of one contain those of the other, or when one begins
 * the other, because banks cut names.
 */
public final class Names {

    /** A shorter common part says nothing. */
    static final int SHORTEST_PART = 4;

    private static final Set<String> NOT_COUNTED = Set.of(
            "SA",
            "SAS",
            "SASU",
            "SARL",
            "EURL",
            "SNC",
            "SCI",
            "SCIC",
            "SCOP",
            "SEM",
            "SPL",
            "GIE",
            "EPIC",
            "EPCI",
            "ASSOCIATION",
            "ASSOC",
            "ASSO",
            "LOI",
            "1901",
            "STE",
            "SOCIETE",
            "ETS",
            "ETABLISSEMENTS",
            "M",
            "MME",
            "MR",
            "MONSIEUR",
            "MADAME",
            "DE",
            "DES",
            "DU",
            "D",
            "LA",
            "LE",
            "LES",
            "L",
            "ET",
            "AU",
            "AUX");

    private Names() {}

    /** Whether the name found can be one of those expected. */
    static boolean agree(String found, Set<String> expected) {
        return expected.stream().anyMatch(name -> agree(found, name));
    }

    /** The first, by its letters, of those that the name found can be. */
    static Optional<String> agreeing(String found, Set<String> expected) {
        return expected.stream().filter(name -> agree(found, name)).sorted().findFirst();
    }

    static boolean agree(String one, String other) {
        return one.equalsIgnoreCase(other)
                || equalOrCut(one, other)
                || contains(words(one), words(other))
                || contains(words(other), words(one));
    }

    private static boolean equalOrCut(String one, String other) {
        var a = String.join("", listed(one));
        var b = String.join("", listed(other));
        boolean longEnough = Math.min(a.length(), b.length()) >= SHORTEST_PART;
        return a.equals(b) || (longEnough && (a.startsWith(b) || b.startsWith(a)));
    }

    private static boolean contains(Set<String> whole, Set<String> part) {
        return part.stream().mapToInt(String::length).sum() >= SHORTEST_PART && whole.containsAll(part);
    }

    /** One spelling for names whose counted words are the same, in any order. */
    public static String key(String name) {
        return String.join(" ", words(name));
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(Arrays.asList(listed(name)));
    }

    /** The words that count, in their order; all words when none would be left. */
    private static String[] listed(String name) {
        var all = Arrays.stream(References.plain(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        var counted = all.stream().filter(word -> !NOT_COUNTED.contains(word)).toArray(String[]::new);
        return counted.length > 0 ? counted : all.toArray(String[]::new);
    }
}
