package fr.quitus.ledger;

/**
 * What a fact does to one total.
 *
 * @param sign +1 where the fact's amount adds to the total, -1 where it takes away
 */
public record Effect(Total total, int sign) {

    public static Effect adds(Total total) {
        return new Effect(total, 1);
    }

    public static Effect takes(Total total) {
        return new Effect(total, -1);
    }
}
