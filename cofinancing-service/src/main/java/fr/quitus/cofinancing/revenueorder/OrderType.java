package fr.quitus.cofinancing.revenueorder;

/** Why a revenue order is issued. */
public enum OrderType {
    /** To be paid. */
    ORDINARY,
    /** For money that came before any order (PES TypPce 05). */
    AFTER_RECEIPT
}
