package fr.quitus.cofinancing.contribution;

/** How the amount of a contribution is agreed. */
enum Basis {
    /** A global amount. */
    FIXED,
    /** A share of an eligible base, up to a ceiling. */
    RATE
}
