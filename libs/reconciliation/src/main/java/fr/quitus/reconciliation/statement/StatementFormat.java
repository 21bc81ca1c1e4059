package fr.quitus.reconciliation.statement;

/** The file formats that can be read. */
public enum StatementFormat {
    /** Treasury account statement, CFONB brochure "Évolutions du relevé de compte 120" v2.0. */
    CFONB_120,
    /** Bank to customer statement, ISO 20022. */
    CAMT_053,
    /** Bank to customer debit and credit notification, ISO 20022. It carries no balances. */
    CAMT_054,
    /** The accountant's return flow on payment orders, PES Retour v2. */
    PES_RETOUR_EXPENDITURE,
    /** The accountant's return flow on revenue orders, PES Retour v2. */
    PES_RETOUR_REVENUE,
    /** The accountant's list of payments, as CSV or as a spreadsheet. */
    HELIOS_EXTRACT,
    /** A delimited text that is read by a mapping which the user has stored. */
    MAPPED_CSV
}
