package fr.quitus.launcher.story;

/**
 * The account the accountant keeps for the authority, as CFONB 120 names it.
 *
 * @param bank 5 digits
 * @param branch 5 digits
 * @param number 11 characters
 */
record TreasuryAccount(String bank, String branch, String number) {

    /** Bank, branch and number, as the services name an account that has no IBAN in its statements. */
    String rib() {
        return String.join("-", bank, branch, number);
    }
}
