package fr.quitus.cofinancing.funder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A legal person that co-finances actions. */
@Entity
@Table(name = "funder")
public class Funder {

    @Id
    private UUID id;

    @Column(length = 200)
    private String name;

    @Column(length = 9)
    private String siren;

    @Column(length = 14)
    private String siret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Funder() {}

    Funder(UUID id, String name, String siren, String siret, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.siren = siren;
        this.siret = siret;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String siren() {
        return siren;
    }

    String siret() {
        return siret;
    }

    Instant createdAt() {
        return createdAt;
    }
}
