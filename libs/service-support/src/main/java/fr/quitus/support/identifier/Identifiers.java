package fr.quitus.support.identifier;

import java.util.regex.Pattern;
import org.iban4j.IbanUtil;

/** The identifiers of French legal persons and of bank accounts, with their check digits. */
public final class Identifiers {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    /** Corsican numbers carry the letter of their department: W2A or W2B and 7 digits. */
    private static final Pattern RNA = Pattern.compile("W(\\d{9}|2[AB]\\d{7})");

    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    private Identifiers() {}

    public static boolean isSiren(String value) {
        return SIREN.matcher(value).matches() && luhn(value);
    }

    /** INSEE: Luhn over the 14 digits; La Poste's offices instead have a digit sum that is a multiple of five. */
    public static boolean isSiret(String value) {
        if (!SIRET.matcher(value).matches() || !luhn(value.substring(0, 9))) {
            return false;
        }
        if (value.startsWith(LA_POSTE) && !value.equals(LA_POSTE_HEAD_OFFICE)) {
            return value.chars().map(Character::getNumericValue).sum() % 5 == 0;
        }
        return luhn(value);
    }

    public static boolean isRna(String value) {
        return RNA.matcher(value).matches();
    }

    /** ISO 13616, and for a French account also the key of its RIB. */
    public static boolean isIban(String value) {
        return IbanUtil.isValid(value) && (!value.startsWith("FR") || hasRibKey(value));
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** 97 - ((89 bank + 15 branch + 3 account) mod 97), letters counted as the digits of the RIB alphabet. */
    private static boolean hasRibKey(String iban) {
        var digits = new StringBuilder();
        iban.substring(4).chars().map(Identifiers::ribDigit).forEach(digits::append);
        var bank = Long.parseLong(digits.substring(0, 5));
        var branch = Long.parseLong(digits.substring(5, 10));
        var account = Long.parseLong(digits.substring(10, 21));
        var key = Long.parseLong(digits.substring(21, 23));
        return key == 97 - (89 * bank + 15 * branch + 3 * account) % 97;
    }

    private static int ribDigit(int character) {
        if (character <= '9') {
            return character - '0';
        }
        var rank = character - 'A';
        return rank < 18 ? rank % 9 + 1 : rank - 18 + 2;
    }
}
