package fr.quitus.cofinancing.funder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A funder as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunderView(UUID id, String name, String siren, String siret, Instant createdAt) {

    static FunderView of(Funder funder) {
        return new FunderView(funder.id(), funder.name(), funder.siren(), funder.siret(), funder.createdAt());
    }
}
