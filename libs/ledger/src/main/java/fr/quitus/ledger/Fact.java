package fr.quitus.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened to a subject's money, with its evidence. Never changed: a mistake gets a reversal. */
@Entity
@Immutable
@Table(name = "fact")
public class Fact {

    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subjectId;

    private long sequence;

    @Column(length = 40)
    private String kind;

    @Column(name = "item_id")
    private UUID itemId;

    @Embedded
    private Money amount;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(length = 100)
    private String actor;

    @Column(name = "request_id", length = 64)
    private String requestId;

    @Embedded
    private Evidence evidence;

    @Column(name = "reverses_id")
    private UUID reversesId;

    @Column(length = 4000)
    private String details;

    @Column(name = "previous_hash", length = 64)
    private String previousHash;

    @Column(length = 64)
    private String hash;

    /** For Hibernate. */
    protected Fact() {}

    Fact(Subject subject, NewFact fact, UUID reversesId, Recording recording) {
        id = recording.factId();
        subjectId = subject.id();
        sequence = subject.factCount() + 1;
        kind = fact.kind().name();
        itemId = fact.item();
        amount = fact.amount();
        effectiveOn = fact.effectiveOn();
        recordedAt = recording.at();
        actor = recording.actor();
        requestId = recording.requestId();
        evidence = fact.evidence();
        this.reversesId = reversesId;
        details = CanonicalForm.json(fact.details());
        previousHash = subject.lastFactHash();
        hash = CanonicalForm.hash(this);
    }

    public UUID id() {
        return id;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public long sequence() {
        return sequence;
    }

    public String kind() {
        return kind;
    }

    public UUID itemId() {
        return itemId;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    public String requestId() {
        return requestId;
    }

    public Evidence evidence() {
        return evidence;
    }

    public UUID reversesId() {
        return reversesId;
    }

    public boolean isReversal() {
        return reversesId != null;
    }

    /** A JSON object of texts, its keys in order. */
    public String details() {
        return details;
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
