package fr.quitus.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What facts are about: a subsidy, a contribution. Its row holds the head of its chain of facts and its current totals,
 * so that appending a fact is one locked row, and reading a position reads one row, however long the history.
 */
@MappedSuperclass
public abstract class Subject {

    /** A condition of the query language: the subject had a fact at a moment, {@code ?}. */
    public static final String RECORDED_UNTIL =
            "id in (select f.subjectId from Fact f where f.sequence = 1 and f.recordedAt <= ?)";

    /** What the first fact of a chain names as its predecessor. */
    static final String NO_HASH = "0".repeat(64);

    @Id
    private UUID id;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "last_fact_hash", length = 64)
    private String lastFactHash = NO_HASH;

    @Column(name = "last_fact_at")
    private Instant lastFactAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Subject() {}

    protected Subject(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Moves one total of the row. Only the ledger calls it, while it appends a fact. */
    protected abstract void move(Total total, Money difference);

    /** The totals of the row as they stand, each by its name. */
    public abstract Map<Total, Money> totals();

    /** When its last fact was recorded: at that moment no more was known of it than its row says. */
    public Instant lastFactAt() {
        return lastFactAt;
    }

    long factCount() {
        return factCount;
    }

    String lastFactHash() {
        return lastFactHash;
    }

    /** Facts of one subject are recorded at strictly growing moments, whatever the hosts' clocks say. */
    Instant after(Instant now) {
        return lastFactAt == null || now.isAfter(lastFactAt) ? now : lastFactAt.plusNanos(1_000);
    }

    void extend(Fact fact) {
        factCount = fact.sequence();
        lastFactHash = fact.hash();
        lastFactAt = fact.recordedAt();
    }
}
