package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.KnownAs;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.engine.Telling;
import fr.quitus.reconciliation.engine.Tellings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how the accountant tells payments, and which of these lines are proved, in the caller's transaction. */
@ApplicationScoped
class PaymentTellings {

    private final ToldPayments told;
    private final Movements movements;

    PaymentTellings(ToldPayments told, Movements movements) {
        this.told = told;
        this.movements = movements;
    }

    /** How the payments that some open lines tell are told, as far as other lines tell them too. */
    Tellings of(List<EvidenceLine> lines, KnownAs parties) {
        var open =
                lines.stream().filter(Telling::isOne).collect(Collectors.toMap(EvidenceLine::id, Function.identity()));
        var asked = new HashSet<UUID>();
        var others = new HashMap<UUID, StoredOutcome>();
        for (var other : told.othersOf(List.copyOf(open.keySet()))) {
            asked.add(other.asked());
            others.put(other.outcome().line().id(), other.outcome());
        }
        if (asked.isEmpty()) {
            return Tellings.NONE;
        }
        open.keySet().retainAll(asked);
        others.keySet().removeAll(open.keySet());
        return tellings(open.values(), List.copyOf(others.values()), parties);
    }

    private Tellings tellings(Collection<EvidenceLine> open, List<StoredOutcome> others, KnownAs parties) {
        var lines = Stream.concat(open.stream(), others.stream().map(StoredOutcome::line))
                .map(EvidenceLine::id)
                .toList();
        var positions = told.positions(lines);
        var proved = proved(others, parties);
        return new Tellings(Stream.concat(
                        open.stream()
                                .map(line ->
                                        new Telling(line, positions.get(line.id()), Telling.Standing.OPEN, List.of())),
                        others.stream().map(other -> telling(other, positions, proved)))
                .toList());
    }

    private static Telling telling(
            StoredOutcome other, Map<UUID, Map<String, Long>> positions, Map<UUID, Expected> proved) {
        var its = other.parts().stream()
                .map(part -> proved.get(part.expected()))
                .filter(Objects::nonNull)
                .toList();
        var standing = standing(other);
        return new Telling(
                other.line(),
                positions.get(other.line().id()),
                standing,
                standing == Telling.Standing.PROVED ? its : List.of());
    }

    private static Telling.Standing standing(StoredOutcome other) {
        if (other.verdict() == Verdict.MATCHED) {
            return Telling.Standing.PROVED;
        }
        return other.automatic() ? Telling.Standing.OPEN : Telling.Standing.PUT_ASIDE;
    }

    private Map<UUID, Expected> proved(List<StoredOutcome> outcomes, KnownAs parties) {
        Map<UUID, Purpose> purposes = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.MATCHED)
                .flatMap(outcome -> outcome.parts().stream())
                .forEach(part -> purposes.put(part.expected(), part.purpose()));
        if (purposes.isEmpty()) {
            return Map.of();
        }
        return movements.formerly(purposes).stream()
                .map(parties::in)
                .collect(Collectors.toMap(Expected::id, Function.identity()));
    }
}
