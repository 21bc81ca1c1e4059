package fr.quitus.reconciliation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1961-04-02",
                "1981-04-19",
                "2000-04-23",
                "2022-04-17",
                "2024-03-31",
                "2025-04-20",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19"
            })
    void knowsEaster(LocalDate easter) {
        assertThat(BusinessDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-01",
                "2022-04-18",
                "2022-05-01",
                "2022-05-08",
                "2022-05-26",
                "2022-06-06",
                "2022-07-14",
                "2022-08-15",
                "2022-11-01",
                "2022-11-11",
                "2022-12-25",
                "2022-05-07"
            })
    void restsOnHolidaysAndAtTheWeekend(LocalDate day) {
        assertThat(BusinessDays.isBusinessDay(day)).isFalse();
    }

    @Test
    void worksOnGoodFridayWhichIsAHolidayInAlsaceOnly() {
        assertThat(BusinessDays.isBusinessDay(LocalDate.of(2022, 4, 15))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-15, 0, 2022-04-15",
        "2022-04-15, 1, 2022-04-19",
        "2022-05-25, 2, 2022-05-30",
        "2022-12-30, 1, 2023-01-02"
    })
    void countsForward(LocalDate from, int count, LocalDate reached) {
        assertThat(BusinessDays.after(from, count)).isEqualTo(reached);
    }

    @Test
    void countsBackward() {
        assertThat(BusinessDays.before(LocalDate.of(2022, 4, 19), 1)).isEqualTo(LocalDate.of(2022, 4, 15));
    }

    @Test
    void opensAndClosesAWindowByBusinessDays() {
        var window = new DateWindow(1, 1, true);
        var day = LocalDate.of(2022, 4, 15);

        assertThat(window.contains(day, day, LocalDate.of(2022, 4, 13))).isFalse();
        assertThat(window.contains(day, day, LocalDate.of(2022, 4, 14))).isTrue();
        assertThat(window.contains(day, day, LocalDate.of(2022, 4, 19))).isTrue();
        assertThat(window.contains(day, day, LocalDate.of(2022, 4, 20))).isFalse();
    }
}
