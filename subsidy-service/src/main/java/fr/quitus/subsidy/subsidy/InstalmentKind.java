package fr.quitus.subsidy.subsidy;

/** What an instalment is paid for. */
public enum InstalmentKind {
    ADVANCE,
    INTERIM,
    BALANCE
}
