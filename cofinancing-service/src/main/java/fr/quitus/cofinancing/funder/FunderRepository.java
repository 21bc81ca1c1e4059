package fr.quitus.cofinancing.funder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads and keeps funders. */
@ApplicationScoped
public class FunderRepository implements PanacheRepositoryBase<Funder, UUID> {}
