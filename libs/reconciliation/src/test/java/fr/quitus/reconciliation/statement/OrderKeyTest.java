package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderKeyTest {

    @Test
    void isOneKeyHoweverNumbersArePadded() {
        assertThat(key("0014", "0001187")).isEqualTo(key("14", "1187"));
        assertThat(key("0", "000").number()).isEqualTo("0");
    }

    @Test
    void leavesANameWithLettersAsItIs() {
        assertThat(key("14", "00A7").number()).isEqualTo("00A7");
    }

    private static OrderKey key(String slip, String number) {
        return new OrderKey("24420077000096", "400", "00", 2022, slip, number, 1);
    }
}
