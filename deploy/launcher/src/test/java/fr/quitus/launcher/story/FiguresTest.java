package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void isRightWhileEveryFigureIs() {
        var figures = new Figures();

        figures.check("awarded", "35000", Money.euros("35000.00"));
        figures.check("complete", true, true);

        assertThat(figures.allRight()).isTrue();
    }

    @Test
    void namesAFigureThatIsOneCentOff() {
        var figures = new Figures();

        Money found = figures.check("net", "15000.00", Money.euros("15000.01"));

        assertThat(found).isEqualTo(Money.euros("15000.01"));
        assertThat(figures.off()).containsExactly("net: expected 15,000.00, found 15,000.01");
    }
}
