package fr.quitus.gateway.upstream;

/** A service behind the door, in the order in which answers name them. */
public enum Upstream {
    SUBSIDY("subsidy-service"),
    COFINANCING("cofinancing-service");

    private final String id;

    Upstream(String id) {
        this.id = id;
    }

    /** The name that answers, problems and configuration use. */
    public String id() {
        return id;
    }
}
