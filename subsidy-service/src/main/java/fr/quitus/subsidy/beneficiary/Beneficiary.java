package fr.quitus.subsidy.beneficiary;

import fr.quitus.ledger.Ledger;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who is granted a subsidy: a legal person. */
@Entity
public class Beneficiary {

    @Id
    private UUID id;

    private String name;
    private String siret;
    private String rna;
    private String note;

    @Version
    private long version;

    /** For Hibernate. */
    protected Beneficiary() {}

    Beneficiary(NewBeneficiary request) {
        id = Ledger.newId();
        name = request.name().strip();
        siret = request.siret();
        rna = request.rna();
        note = request.note();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    String siret() {
        return siret;
    }

    String rna() {
        return rna;
    }

    String note() {
        return note;
    }

    long version() {
        return version;
    }
}
