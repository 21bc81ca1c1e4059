package fr.quitus.reconciliation.rule;

/** What a rule asks of the other party's name. Names are compared without case, accents, legal forms and word order. */
public enum PartyCheck {
    /** The name does not count. */
    ANY,
    /** The line gives no name, or one that agrees. */
    NOT_CONTRADICTED,
    /** The line gives a name, and it agrees. */
    SAME
}
