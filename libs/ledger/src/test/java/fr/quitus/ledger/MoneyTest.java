package fr.quitus.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void keepsTheScaleOfItsCurrencySoThatEqualAmountsAreEqual() {
        assertThat(Money.euros("35000")).isEqualTo(Money.euros("35000.00"));
        assertThat(Money.euros("18.150")).isEqualTo(Money.euros("18.15"));
    }

    @Test
    void refusesAThirdDecimalRatherThanRound() {
        assertThatThrownBy(() -> Money.euros("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.euros("0.10").plus(Money.euros("0.20"))).isEqualTo(Money.euros("0.30"));
        assertThat(Money.euros("0.10").minus(Money.euros("0.30")).amount()).isEqualTo(new BigDecimal("-0.20"));
    }

    @Test
    void refusesArithmeticAcrossCurrencies() {
        var kronor = Money.ofMinor(100, Currency.getInstance("SEK"));
        assertThatThrownBy(() -> Money.euros("1").plus(kronor)).isInstanceOf(IllegalArgumentException.class);
    }
}
