package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quitus.ledger.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CfonbFileTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    @Test
    void putsEachFieldAtItsPlace() {
        List<String> records = records(
                file().day(DAY, Movement.of("06", "-14000.00", "VIR RONALPIA").with("RCN", "M2022-1871")));

        assertThat(records).hasSize(4).allMatch(record -> record.length() == 120);
        String movement = records.get(1);
        assertThat(movement).startsWith("0430001    00758EUR2 C421000000006200522  200522VIR RONALPIA");
        assertThat(movement.substring(90, 104)).isEqualTo("0000000140000}");
        assertThat(records.get(2).substring(45, 58)).isEqualTo("RCNM2022-1871");
        assertThat(records.get(3)).startsWith("07");
        assertThat(records.get(3).substring(90, 104)).isEqualTo("0000000060000{");
    }

    @Test
    void opensEachDayWithTheBalanceOfTheLast() {
        List<String> records = records(
                file().day(DAY, Movement.of("05", "0.01", "A")).day(DAY.plusDays(1), Movement.of("05", "0.02", "B")));

        assertThat(records.get(3).substring(90, 104)).isEqualTo(records.get(2).substring(90, 104));
        assertThat(records.get(3).substring(34, 40)).isEqualTo("200522");
    }

    @ParameterizedTest
    @CsvSource({"0, 0000000000000{", "0.01, 0000000000000A", "-0.01, 0000000000000J", "-190.40, 0000000001904}"})
    void writesTheSignIntoTheLastDigit(String euros, String written) {
        assertThat(CfonbFile.amount(Money.euros(euros))).isEqualTo(written);
    }

    @Test
    void refusesALabelThatIsTooLong() {
        var file = file();

        assertThatThrownBy(() -> file.day(DAY, Movement.of("05", "1.00", "x".repeat(32))))
                .hasMessageContaining("more than 31 characters");
    }

    private static CfonbFile file() {
        return new CfonbFile(SampleFiles.ACCOUNT, DAY.minusDays(1), "20000.00");
    }

    private static List<String> records(CfonbFile file) {
        return new String(file.named("x").content(), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }
}
