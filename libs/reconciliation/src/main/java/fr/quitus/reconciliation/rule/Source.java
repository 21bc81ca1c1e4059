package fr.quitus.reconciliation.rule;

/** Where a line may name what it is about. */
public enum Source {
    /** The accountant's key of an order: budget, financial year, slip, number, line (PES Retour v2). */
    ORDER_KEY,
    /** The payer's end-to-end reference. */
    END_TO_END,
    /** All other structured references of the line. */
    REFERENCES,
    /** Label and remittance text. */
    TEXT
}
