package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountReferenceTest {

    private static final String FRENCH_IBAN = "FR1420041010050500013M02606";

    @Test
    void recognisesOneAccountNamedAsRibAndAsIban() {
        AccountReference iban = AccountReference.named(FRENCH_IBAN);
        AccountReference rib = AccountReference.rib("20041", "01005", "0500013M026");

        assertThat(iban.kind()).isEqualTo(AccountReference.Kind.IBAN);
        assertThat(iban.sameAccountAs(rib)).isTrue();
        assertThat(iban).isNotEqualTo(rib);
    }

    @Test
    void keepsWhatIsNoIbanAsTheFileSaysIt() {
        AccountReference other = AccountReference.named("FR1520041010050500013M02606");

        assertThat(other.kind()).isEqualTo(AccountReference.Kind.OTHER);
        assertThat(other.rib()).isEmpty();
    }

    @Test
    void derivesNoRibFromAForeignIban() {
        assertThat(AccountReference.named("DE89370400440532013000").rib()).isEmpty();
    }

    @Test
    void acceptsAnIbanWrittenInGroups() {
        assertThat(AccountReference.named("FR14 2004 1010 0505 0001 3M02 606").value())
                .isEqualTo(FRENCH_IBAN);
    }
}
