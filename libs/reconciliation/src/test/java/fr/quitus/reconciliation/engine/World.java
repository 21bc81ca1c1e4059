package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Orders, the lines by which they were paid, and lines that pay nothing here, made from a seed. Who paid what is known:
 * so an engine can be found wrong.
 */
final class World {

    /** What became of a line on its way, and with it what may be said of it. */
    enum Story {
        /** Its reference is intact, amount and name agree. */
        INTACT,
        /** One of several lines that pay an order, each naming it. */
        SPLIT,
        /** Pays several orders, and names them all. */
        MERGED,
        /** Names no order; amount, date and perhaps the name agree. */
        WITHOUT_REFERENCE,
        /** Names its order; the amount is a cent off. */
        CENT_OFF,
        /** Names its order; the name is somebody else's. */
        OTHER_NAME,
        /** Names an order that does not exist. */
        SPOILT_REFERENCE,
        /** Names an order that other money pays. */
        WRONG_ORDER,
        /** Two lines name one order and have its amount. */
        TWICE,
        /** Pays nothing that is expected; the amount may be an order's by chance. */
        NOISE,
        /** The bank gives a transfer back and names it. */
        BOUNCED
    }

    /**
     * What is true of a line.
     *
     * @param pays by expected movement, how much; empty for noise
     */
    record Truth(Story story, Map<UUID, Money> pays) {}

    private static final List<String> PEOPLE = List.of(
            "Ronalpia",
            "Association Éco-Forêt d'Ébène",
            "Compagnie du Théâtre de l'Étoile",
            "Les Amis du Musée des Arts",
            "Chrysalide Ressources",
            "Jardin de Valériane",
            "SCOP Le Pied à l'Étrier",
            "Trisomie 21 France");

    private static final List<String> STRANGERS =
            List.of("EDF CLIENTS", "ORANGE SA", "TRESORERIE MUNICIPALE", "MUTUELLE BLEUE", "GARAGE DUPONT");

    private static final LocalDate START = LocalDate.of(2022, 2, 1);
    private static final int DAYS_TO_PAY = 30;

    private final Random random;
    private final List<Expected> expecteds = new ArrayList<>();
    private final List<Expected> paidWhole = new ArrayList<>();
    private final List<EvidenceLine> lines = new ArrayList<>();
    private final Map<UUID, Truth> truths = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private int sequence;

    private World(long seed) {
        this.random = new Random(seed);
    }

    static World of(long seed) {
        var world = new World(seed);
        int orders = 5 + world.random.nextInt(36);
        for (int i = 0; i < orders; i++) {
            world.tell();
        }
        int noise = world.random.nextInt(20);
        for (int i = 0; i < noise; i++) {
            world.noise();
        }
        return world;
    }

    List<Expected> expecteds() {
        return new ArrayList<>(expecteds);
    }

    List<EvidenceLine> lines() {
        return new ArrayList<>(lines);
    }

    Truth truth(UUID line) {
        return truths.get(line);
    }

    private void tell() {
        int chance = random.nextInt(100);
        if (chance < 48) {
            intact();
        } else if (chance < 57) {
            split();
        } else if (chance < 66) {
            merged();
        } else if (chance < 74) {
            withoutReference();
        } else if (chance < 79) {
            centOff();
        } else if (chance < 84) {
            otherName();
        } else if (chance < 89) {
            spoiltReference();
        } else if (chance < 93) {
            twice();
        } else if (chance < 95) {
            wrongOrder();
        } else if (chance < 98) {
            bounced();
        } else {
            order(person(), Direction.DEBIT, false);
        }
    }

    private void intact() {
        var order = order(person(), Direction.DEBIT, false);
        pay(Story.INTACT, order, order.amount(), named(order));
        paidWhole.add(order);
    }

    private void split() {
        var order = order(person(), Direction.DEBIT, false);
        int count = 2 + random.nextInt(3);
        long left = order.amount().minorUnits();
        var day = dayAfter(order);
        for (int i = 1; i < count; i++) {
            long part = 1 + (long) (random.nextInt(60) + 10) * left / 100;
            left -= part;
            add(Story.SPLIT, day.plusDays(i), euros(part), true, named(order), Map.of(order.id(), euros(part)), order);
        }
        add(Story.SPLIT, day, euros(left), true, named(order), Map.of(order.id(), euros(left)), order);
    }

    private void merged() {
        var person = person();
        var orders = Stream.generate(() -> order(person, Direction.DEBIT, false))
                .limit(2 + random.nextInt(3))
                .toList();
        var sum = orders.stream().map(Expected::amount).reduce(Money::plus).orElseThrow();
        var text = orders.stream()
                .map(order -> spelt(reference(order)))
                .collect(Collectors.joining(random.nextBoolean() ? " ET " : ", ", "VIR MANDATS ", ""));
        var last = orders.stream().map(this::dayAfter).max(LocalDate::compareTo).orElseThrow();
        var pays = orders.stream().collect(Collectors.toMap(Expected::id, Expected::amount));
        add(Story.MERGED, last, sum, true, new Said(null, List.of(), text), pays, orders.get(0));
    }

    private void withoutReference() {
        var order = order(person(), Direction.DEBIT, false);
        pay(Story.WITHOUT_REFERENCE, order, order.amount(), new Said(null, List.of(), "VIREMENT SUBVENTION"));
    }

    private void centOff() {
        var order = order(person(), Direction.DEBIT, false);
        var amount = euros(order.amount().minorUnits() + (random.nextBoolean() ? 1 : -1));
        pay(Story.CENT_OFF, order, amount, named(order));
    }

    private void otherName() {
        var order = order(person(), Direction.DEBIT, false);
        var line = line(dayAfter(order), order.amount(), Direction.DEBIT, false, any(STRANGERS), named(order));
        lines.add(line);
        truths.put(line.id(), new Truth(Story.OTHER_NAME, Map.of(order.id(), order.amount())));
    }

    /** Digits swapped so that no other order has the number, now or later. */
    private void spoiltReference() {
        var order = order(person(), Direction.DEBIT, false);
        var number = freeNumber();
        pay(Story.SPOILT_REFERENCE, order, order.amount(), new Said(number, List.of(), "VIR " + number));
    }

    private void wrongOrder() {
        var order = order(person(), Direction.DEBIT, false);
        var others = paidWhole.stream()
                .filter(other -> !other.amount().equals(order.amount()))
                .toList();
        if (!others.isEmpty()) {
            pay(Story.WRONG_ORDER, order, order.amount(), named(any(others)));
        }
    }

    private void twice() {
        var order = order(person(), Direction.DEBIT, false);
        pay(Story.TWICE, order, order.amount(), named(order));
        pay(Story.TWICE, order, order.amount(), named(order));
    }

    private void bounced() {
        var back = order(person(), Direction.CREDIT, true);
        var line = line(dayAfter(back), back.amount(), Direction.CREDIT, true, null, named(back));
        lines.add(line);
        truths.put(line.id(), new Truth(Story.BOUNCED, Map.of(back.id(), back.amount())));
    }

    private void noise() {
        var amount = random.nextInt(4) == 0 ? any(expecteds).amount() : amount();
        var text = "FACTURE " + random.nextInt(100_000) + " DU " + START.plusDays(random.nextInt(200));
        var line = line(
                START.plusDays(random.nextInt(250)),
                amount,
                random.nextInt(3) == 0 ? Direction.CREDIT : Direction.DEBIT,
                false,
                any(STRANGERS),
                new Said(null, List.of(), text));
        lines.add(line);
        truths.put(line.id(), new Truth(Story.NOISE, Map.of()));
    }

    private void pay(Story story, Expected order, Money amount, Said said) {
        add(story, dayAfter(order), amount, false, said, Map.of(order.id(), order.amount()), order);
    }

    private void add(
            Story story,
            LocalDate day,
            Money amount,
            boolean withName,
            Said said,
            Map<UUID, Money> pays,
            Expected order) {
        var name = withName || random.nextInt(4) > 0
                ? written(order.names().iterator().next())
                : null;
        var line = line(day, amount, Direction.DEBIT, false, name, said);
        lines.add(line);
        truths.put(line.id(), new Truth(story, pays));
    }

    private EvidenceLine line(
            LocalDate day, Money amount, Direction direction, boolean returned, String name, Said said) {
        int number = ++sequence;
        return new EvidenceLine(
                new UUID(random.nextLong(), number),
                "a".repeat(64),
                "line " + number,
                LineKind.MOVEMENT,
                Lines.TREASURY,
                day,
                day,
                direction,
                amount,
                returned,
                "06",
                name,
                said.endToEnd(),
                said.references(),
                said.text(),
                null,
                null);
    }

    private Expected order(String person, Direction direction, boolean returned) {
        var number = freeNumber();
        var issued = START.plusDays(random.nextInt(200));
        var expected = new Expected(
                new UUID(random.nextLong(), ++sequence),
                returned ? Purpose.RETURN : Purpose.CLEARING,
                LineKind.MOVEMENT,
                null,
                direction,
                returned,
                amount(),
                null,
                Set.of(number, "SEM-" + number),
                returned ? Set.of() : Set.of(person),
                issued,
                issued.plusDays(DAYS_TO_PAY),
                "Payment order " + number,
                new UUID(7, random.nextInt(10)));
        expecteds.add(expected);
        return expected;
    }

    private String freeNumber() {
        String number;
        do {
            number = "2022-" + (1 + random.nextInt(60)) + "-" + (1_000 + random.nextInt(9_000));
        } while (!numbers.add(number));
        return number;
    }

    /** Round amounts meet each other often, as those of grants do. */
    private Money amount() {
        return euros(random.nextInt(3) == 0 ? 50_000L * (1 + random.nextInt(6)) : 1_000 + random.nextInt(2_000_000));
    }

    private LocalDate dayAfter(Expected order) {
        return order.issuedOn().plusDays(1 + random.nextInt(25));
    }

    private Said named(Expected order) {
        var reference = reference(order);
        return switch (random.nextInt(4)) {
            case 0 -> new Said(reference, List.of(), "VIREMENT");
            case 1 -> new Said(null, List.of(spelt(reference)), "VIREMENT");
            case 2 -> new Said("NOTPROVIDED", List.of(), "VIR SEM MANDAT " + spelt(reference) + " SUBVENTION 2022");
            default -> new Said(null, List.of(), spelt(reference) + " REF CLIENT " + random.nextInt(1_000));
        };
    }

    private static String reference(Expected order) {
        return order.references().stream().sorted().findFirst().orElseThrow();
    }

    /** Slashes, leading zeros, spaces: the same reference all the same. */
    private String spelt(String reference) {
        return switch (random.nextInt(4)) {
            case 0 -> reference;
            case 1 -> reference.replace('-', '/');
            case 2 -> reference.replace("2022-", "2022-000");
            default -> reference.replace('-', ' ').toLowerCase(Locale.ROOT);
        };
    }

    /** As banks write names: without accents, in capitals, cut. */
    private String written(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> name;
            case 1 -> References.plain(name);
            case 2 -> References.plain(name).replace('\'', ' ');
            default -> {
                var plain = References.plain(name);
                yield plain.substring(0, Math.min(plain.length(), 24));
            }
        };
    }

    private String person() {
        return any(PEOPLE);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Money euros(long cents) {
        return Money.ofMinor(cents, Money.EUR);
    }

    private record Said(String endToEnd, List<String> references, String text) {}
}
