package fr.quitus.reconciliation.rule;

/**
 * What a rule asks of the other party. Names are compared without case, accents, legal forms and word order. Where a person
 * has said which accounts are the party's, and the line gives one, the account decides: the name does not count.
 */
public enum PartyCheck {
    /** The party does not count. */
    ANY,
    /** The line gives neither a name nor an account, or what it gives agrees. */
    NOT_CONTRADICTED,
    /** The line gives a name or an account, and it agrees. */
    SAME,
    /** The line gives an account, and it is known to be the party's. */
    SAME_ACCOUNT
}
