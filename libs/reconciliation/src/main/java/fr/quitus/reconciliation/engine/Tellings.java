package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How the accountant's files tell some payments. A payment may be told by a line of each file; two equal lines of one file
 * are two payments. So what counts is how many a file tells: of its lines no more are repetitions than payments are proved.
 */
public final class Tellings {

    public static final Tellings NONE = new Tellings(List.of());

    private final List<Telling> all;

    /** @param all lines of the payments, whatever has become of them */
    public Tellings(List<Telling> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The same if some lines were proved.
     *
     * @param proved by their ids, what they would prove
     */
    public Tellings given(Map<UUID, List<Expected>> proved) {
        return new Tellings(all.stream()
                .map(told -> proved.containsKey(told.line().id())
                        ? new Telling(
                                told.line(),
                                told.positions(),
                                Telling.Standing.PROVED,
                                proved.get(told.line().id()))
                        : told)
                .toList());
    }

    /** What is to be known of open lines that are not the only ones to tell their payments. */
    List<Retold> retold() {
        var retold = new ArrayList<Retold>();
        for (var same :
                all.stream().collect(Collectors.groupingBy(Telling::payment)).values()) {
            same.stream()
                    .filter(told -> told.isOpen() && same.size() > 1)
                    .forEach(told -> retold.add(retold(told, same)));
        }
        return retold;
    }

    private static Retold retold(Telling told, List<Telling> same) {
        var elsewhere = same.stream()
                .filter(other -> other.isCompatibleWith(told) && !other.sharesFileWith(told))
                .sorted(Comparator.comparing(other -> other.line().id()))
                .toList();
        long number = number(told, same);
        return new Retold(
                told.line().id(),
                first(told, number, elsewhere, same),
                ids(elsewhere),
                elsewhere.stream()
                        .filter(other -> other.isOpen()
                                && Telling.FIRST.compare(other, told) < 0
                                && number(other, same) == number)
                        .map(other -> other.line().id())
                        .collect(Collectors.toSet()));
    }

    private static Set<UUID> ids(List<Telling> tellings) {
        return tellings.stream().map(told -> told.line().id()).collect(Collectors.toSet());
    }

    /** The proved line that tells the payment too, or null when as many are proved as the file has told before this one. */
    private static Telling first(Telling told, long number, List<Telling> elsewhere, List<Telling> same) {
        var provedElsewhere = elsewhere.stream().filter(Telling::isProved).toList();
        long proved = same.stream()
                .filter(other -> other.isProved() && other.isCompatibleWith(told))
                .count();
        if (number > proved || provedElsewhere.isEmpty()) {
            return null;
        }
        return provedElsewhere.get((int) Math.min(number, provedElsewhere.size()) - 1);
    }

    /** Which of the equal payments of its file the line tells: settled lines come first, then open ones as they stand. */
    private static long number(Telling told, List<Telling> same) {
        return told.positions().keySet().stream()
                        .mapToLong(file -> same.stream()
                                .filter(other -> other.isCompatibleWith(told) && isBefore(other, told, file))
                                .count())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static boolean isBefore(Telling other, Telling told, String file) {
        var position = other.positions().get(file);
        return position != null
                && (!other.isOpen() || position < told.positions().get(file));
    }
}
