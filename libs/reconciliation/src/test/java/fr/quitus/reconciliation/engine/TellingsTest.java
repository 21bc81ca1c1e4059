package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.StandardRules;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The accountant tells a payment in several files: it is money once, and what one file tells twice is money twice. */
class TellingsTest {

    private static final String FLOW = "a".repeat(64);
    private static final String EXTRACT = "b".repeat(64);
    private static final String OTHER_EXTRACT = "c".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2022, 5, 16);

    private final List<Telling> all = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    @Test
    void putsAsideWhatAnotherFileHasProved() {
        tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");

        assertThat(settled()).containsExactlyInAnyOrder("a1 MATCHED", "b2 IGNORED");
    }

    @Test
    void saysWhichLineItWas() {
        var first = tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, null, "500.00", DAY, "01", "Ronalpia");
        ordered("1", "500.00");
        settled();

        var again = look(all).get(0);

        assertThat(again.why()).extracting(Check::criterion).startsWith(Criterion.TOLD_ALREADY);
        assertThat(again.why().get(0).found()).isEqualTo(first.evidence().reference());
        assertThat(again.why()).noneMatch(Check::differs);
    }

    @Test
    void leavesTheSecondOfTwoThatOneFileTells() {
        tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, null, "500.00", DAY, "01", null);
        tell(3, EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");

        assertThat(settled()).containsExactlyInAnyOrder("a1 MATCHED", "b2 IGNORED", "b3 UNMATCHED");
    }

    @Test
    void countsALineThatALaterFileRepeatsAmongThatFilesLines() {
        var first = tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        add(line(2, EXTRACT, null, "500.00", DAY, "01", null), Map.of(EXTRACT, 2L, OTHER_EXTRACT, 1L));
        tell(3, OTHER_EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");

        assertThat(settled()).containsExactlyInAnyOrder("a1 MATCHED", "b2 IGNORED", "c3 UNMATCHED");
        assertThat(first.isOffset()).isFalse();
    }

    @Test
    void keepsApartWhatOriginReceiptDayOrNameTellApart() {
        var first = tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, key("1"), "500.00", DAY, "06", null);
        tell(3, EXTRACT, null, "500.00", DAY.plusDays(1), "01", null);
        tell(4, OTHER_EXTRACT, null, "500.00", DAY, "01", "Another payee");
        ordered("1", "500.00");
        prove(first.id(), List.copyOf(expected));
        expected.clear();

        assertThat(settled()).containsExactlyInAnyOrder("a1 MATCHED", "b2 UNMATCHED", "b3 UNMATCHED", "c4 UNMATCHED");
    }

    @Test
    void neitherDisputesNorAddsUpWhatTwoFilesTellAtTheSameMoment() {
        tell(1, EXTRACT, null, "500.00", DAY, "01", null);
        tell(2, OTHER_EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");
        assertThat(settled()).containsExactlyInAnyOrder("b1 MATCHED", "c2 IGNORED");

        all.clear();
        expected.clear();
        tell(1, EXTRACT, null, "500.00", DAY, "01", null);
        tell(2, OTHER_EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "1000.00");
        assertThat(settled()).containsExactlyInAnyOrder("b1 MISMATCHED", "c2 MISMATCHED");
    }

    @Test
    void addsUpTwoHalvesWhicheverFileTellsThem() {
        tell(1, EXTRACT, null, "500.00", DAY, "01", null);
        tell(2, OTHER_EXTRACT, null, "500.00", DAY, "01", null);
        tell(3, OTHER_EXTRACT, null, "500.00", DAY.plusDays(2), "01", null);
        ordered("1", "1000.00");

        assertThat(settled()).containsExactlyInAnyOrder("b1 MATCHED", "c2 IGNORED", "c3 MATCHED");
    }

    @Test
    void doesNotTakeAPartThatIsToldAgainForTheRest() {
        var first = tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");
        prove(first.id(), List.of(expected.get(0)));

        assertThat(settled()).containsExactlyInAnyOrder("a1 MATCHED", "b2 IGNORED");
    }

    @Test
    void leavesToAPersonWhatWasTakenBackFromAnyOfTheLines() {
        var first = tell(1, FLOW, key("1"), "500.00", DAY, "01", null);
        tell(2, EXTRACT, null, "500.00", DAY, "01", null);
        ordered("1", "500.00");

        assertThat(settled(Map.of(first.id(), Set.of(expected.get(0).id()))))
                .containsExactlyInAnyOrder("a1 UNMATCHED", "b2 UNMATCHED");
    }

    /** Months of orders, told by two or three files of which some tell a payment twice; in any order of lines and files. */
    @Test
    void saysTheSameInAnyOrder() {
        long seed = System.nanoTime();
        for (int world = 0; world < 200; world++) {
            var random = new Random(seed + world);
            month(random);
            var asOne = settled();
            var lines = List.copyOf(all);
            open();
            Collections.shuffle(all, random);
            assertThat(settled()).as("seed %d, shuffled", seed + world).containsExactlyInAnyOrderElementsOf(asOne);

            open();
            all.clear();
            var files = new ArrayList<>(List.of(FLOW, EXTRACT, OTHER_EXTRACT));
            Collections.shuffle(files, random);
            List<String> settled = List.of();
            for (var file : files) {
                lines.stream()
                        .filter(told -> told.line().sha256().equals(file))
                        .forEach(told ->
                                all.add(new Telling(told.line(), told.positions(), Telling.Standing.OPEN, List.of())));
                settled = settled();
            }
            assertThat(verdicts(settled)).as("seed %d, %s", seed + world, files).isEqualTo(verdicts(asOne));
        }
    }

    private static Map<String, Integer> verdicts(List<String> settled) {
        var counts = new TreeMap<String, Integer>();
        settled.forEach(line -> counts.merge(line.substring(line.indexOf(' ')), 1, Integer::sum));
        return counts;
    }

    private void month(Random random) {
        all.clear();
        expected.clear();
        int number = 0;
        for (int order = 1; order <= 6; order++) {
            var name = Integer.toString(order);
            ordered(name, "500.00");
            boolean twice = random.nextInt(4) == 0;
            for (var file : List.of(FLOW, EXTRACT, OTHER_EXTRACT)) {
                var key = file.equals(FLOW) ? key(name) : null;
                for (int times = random.nextInt(4) == 0 ? 0 : twice ? 2 : 1; times > 0; times--) {
                    add(line(++number, file, key, name, "500.00", DAY, "01", null), Map.of(file, (long) number));
                }
            }
        }
    }

    private List<String> settled() {
        return settled(Map.of());
    }

    /** Looks until nothing changes, as runs do; then says of each line what it is. */
    private List<String> settled(Map<UUID, Set<UUID>> takenBack) {
        List<Outcome> outcomes = look(all, takenBack);
        while (outcomes.stream().anyMatch(Outcome.Matched.class::isInstance)) {
            for (var outcome : outcomes) {
                if (outcome instanceof Outcome.Matched matched) {
                    var proved = matched.parts().stream().map(Part::expected).toList();
                    proved.forEach(expected::remove);
                    prove(matched.line().id(), proved);
                }
            }
            outcomes = look(all, takenBack);
        }
        var kinds = new HashMap<UUID, String>();
        outcomes.forEach(outcome -> kinds.put(
                outcome.line().id(), outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT)));
        return all.stream()
                .map(told -> told.line().sha256().charAt(0)
                        + told.line().place() + " "
                        + (told.isProved() ? "MATCHED" : kinds.get(told.line().id())))
                .toList();
    }

    private List<Outcome> look(List<Telling> tellings) {
        return look(tellings, Map.of());
    }

    private List<Outcome> look(List<Telling> tellings, Map<UUID, Set<UUID>> takenBack) {
        var history = new History(takenBack);
        history.add(new Tellings(tellings));
        var lines = tellings.stream().filter(Telling::isOpen).map(Telling::line).toList();
        return new Reconciler(expected, StandardRules.SET, history).all(lines);
    }

    private void prove(UUID line, List<Expected> proved) {
        var given = all.stream()
                .map(told -> told.line().id().equals(line)
                        ? new Telling(told.line(), told.positions(), Telling.Standing.PROVED, proved)
                        : told)
                .toList();
        all.clear();
        all.addAll(given);
    }

    /** As if nothing had been proved. */
    private void open() {
        all.stream().flatMap(told -> told.proved().stream()).distinct().forEach(expected::add);
        all.replaceAll(told -> new Telling(told.line(), told.positions(), Telling.Standing.OPEN, List.of()));
    }

    private EvidenceLine tell(
            int number, String file, OrderKey key, String amount, LocalDate day, String origin, String payee) {
        return add(line(number, file, key, amount, day, origin, payee), Map.of(file, (long) number));
    }

    private EvidenceLine add(EvidenceLine line, Map<String, Long> positions) {
        all.add(new Telling(line, positions, Telling.Standing.OPEN, List.of()));
        return line;
    }

    private static EvidenceLine line(
            int number, String file, OrderKey key, String amount, LocalDate day, String origin, String payee) {
        return line(number, file, key, "1", amount, day, origin, payee);
    }

    private static EvidenceLine line(
            int number,
            String file,
            OrderKey key,
            String order,
            String amount,
            LocalDate day,
            String origin,
            String payee) {
        return new EvidenceLine(
                new UUID(7, number),
                file,
                Integer.toString(number),
                LineKind.PAYMENT,
                AccountReference.budget("24420077000010", "100", "00"),
                day,
                null,
                Direction.DEBIT,
                Money.euros(amount),
                false,
                origin,
                payee,
                null,
                key == null ? List.of("2022-" + order + "-1") : List.of(),
                "",
                key,
                null);
    }

    private static OrderKey key(String number) {
        return Lines.key(number);
    }

    private void ordered(String number, String amount) {
        expected.add(new Expected(
                new UUID(8, Integer.parseInt(number)),
                Purpose.PAYMENT,
                LineKind.PAYMENT,
                null,
                Direction.DEBIT,
                false,
                Money.euros(amount),
                key(number),
                Set.of("2022-" + number + "-1"),
                Set.of("Ronalpia"),
                Lines.ISSUED,
                Lines.DUE,
                "Payment order 2022-14-" + number,
                new UUID(9, Integer.parseInt(number))));
    }
}
