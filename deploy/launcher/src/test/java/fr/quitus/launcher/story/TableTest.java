package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quitus.ledger.Money;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void putsTheCentsOfAmountsUnderEachOther() {
        var table = new Table("Figure", "EUR", "Note")
                .row("awarded", Money.euros("35000.00"), "")
                .row("net", Money.euros("-0.50"), "owed");

        assertThat(table.toString()).isEqualTo("""
                        Figure         EUR  Note
                        ------------------------
                        awarded  35,000.00
                        net          -0.50  owed
                        """);
    }

    @Test
    void refusesARowThatDoesNotFitItsTitles() {
        var table = new Table("one", "two");

        assertThatThrownBy(() -> table.row("only one")).hasMessage("1 values for 2 columns");
    }
}
