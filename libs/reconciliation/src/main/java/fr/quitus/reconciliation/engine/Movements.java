package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.support.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a service says about the movements it expects, and how it records that one is proved. Each service has one
 * bean of this type.
 *
 * <p>All methods run in the caller's transaction. A refusal that leaves {@link #undo} must not mark that transaction
 * for rollback: on the way call no method with {@code @Transactional}, or one that names the refusal in
 * {@code dontRollbackOn}. The persistence context may be cleared between two calls. A matching in the background calls from
 * two threads at a time, each with a transaction of its own, and never for the same subject.
 */
public interface Movements {

    /**
     * That a line proves an expected movement.
     *
     * @param amount that the line proves of this movement: at most what is expected, and at most the line's
     */
    record Confirmation(Expected expected, EvidenceLine line, Money amount) {}

    /**
     * What became of a group.
     *
     * @param facts for each confirmation the ids of its facts; empty where the line says what is already recorded
     * @param refusal why nothing was appended, or null
     */
    record Confirmed(List<List<UUID>> facts, Refusal refusal) {

        public static Confirmed by(List<List<UUID>> facts) {
            return new Confirmed(facts, null);
        }

        public static Confirmed refused(Refusal refusal) {
            return new Confirmed(List.of(), refusal);
        }
    }

    /** Whether files of this format can say anything to this side. */
    boolean concerns(StatementFormat format);

    /** Whether a line can be about this side at all; one that is not is shown as IGNORED and never waits. */
    boolean explains(StatementLine line);

    /**
     * Everything that a line of this kind may prove now, one after the other: they may be too many to be kept. A movement
     * of money is offered until it is proved. An order offers its state as long as the accountant may speak about it,
     * also to say again what is known: then {@link #confirm} returns no fact.
     *
     * @param returned whether those are asked for that a line proves which gives money back, or the others
     * @param each takes one; it asks nothing of the database
     */
    void open(LineKind kind, boolean returned, Consumer<Expected> each);

    /** Of these movements, by their ids, those that a line of this kind may prove now. */
    List<Expected> open(LineKind kind, Collection<UUID> movements);

    /**
     * What these movements were while they were expected, for the amount of the whole order: so that lines of the past
     * can be matched again, and nothing kept.
     *
     * @param proved purposes by the ids of movements, proved by now or not
     * @return those that are known here, in any order
     */
    List<Expected> formerly(Map<UUID, Purpose> proved);

    /**
     * Locks all that {@link #confirm} will write to for these, in the order in which requests lock: subjects by their
     * ids, then what they share. A run confirms many, so taking the locks one by one would deadlock with requests.
     */
    void lock(List<Expected> toConfirm);

    /**
     * Locks all that {@link #confirm} will write to for these, as {@link #lock} does, before it reads them: so they are
     * read once.
     *
     * @param returned as of the line, which is the only one that may prove the movement
     * @param subjects of movements, by their ids
     * @return those that a line of this kind may prove now
     */
    List<Expected> locked(LineKind kind, boolean returned, Map<UUID, UUID> subjects);

    /**
     * Appends the facts that lines prove: of each group all, or none where a rule forbids one of them.
     *
     * @param groups what belongs together, in the order in which facts are to be appended; locked by {@link #lock} or
     *     {@link #locked}
     * @return one answer for each group, in the same order
     */
    List<Confirmed> confirm(List<List<Confirmation>> groups);

    /**
     * Appends reversals of facts that {@link #confirm} returned.
     *
     * @param effectiveOn accounting date of the reversals
     * @throws Refusal before any effect, when later facts depend on them
     */
    void undo(UUID subject, List<UUID> facts, LocalDate effectiveOn, String reason, EvidenceLine line);
}
