package fr.quitus.launcher.story;

import fr.quitus.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The figures the story must end with: each is compared, and those that are off are kept to be told. */
final class Figures {

    private final List<String> off = new ArrayList<>();

    /** Compares one figure and gives it back, so that it can be printed in the same breath. */
    Money check(String name, String expectedEuros, Money found) {
        Money expected = Money.euros(expectedEuros);
        note(name, expected.equals(found), Table.amount(expected), Table.amount(found));
        return found;
    }

    <T> T check(String name, T expected, T found) {
        note(name, Objects.equals(expected, found), expected, found);
        return found;
    }

    boolean allRight() {
        return off.isEmpty();
    }

    /** One line for each figure that is off. */
    List<String> off() {
        return List.copyOf(off);
    }

    private void note(String name, boolean right, Object expected, Object found) {
        if (!right) {
            off.add("%s: expected %s, found %s".formatted(name, expected, found));
        }
    }
}
