package fr.quitus.support.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"24420077000018", "35600000000048", "35600000009075"})
    void acceptsSiretsAlsoThoseOfLaPoste(String siret) {
        assertThat(Identifiers.isSiret(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24420077000019", "2442007700001", "244200770000180", "2442007700001A", "35600000000002", ""})
    void refusesASiretWithAWrongKeyOrShape(String siret) {
        assertThat(Identifiers.isSiret(siret)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"244200770", "356000000"})
    void acceptsSirens(String siren) {
        assertThat(Identifiers.isSiren(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"244200771", "24420077", "2442007700"})
    void refusesASirenWithAWrongKeyOrShape(String siren) {
        assertThat(Identifiers.isSiren(siren)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W333216789", "W2A1234567", "W2B1234567"})
    void acceptsRnaNumbersAlsoCorsicanOnes(String rna) {
        assertThat(Identifiers.isRna(rna)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W33321678", "X333216789", "W2C1234567", "w333216789"})
    void refusesOtherRnaNumbers(String rna) {
        assertThat(Identifiers.isRna(rna)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890189", "DE89370400440532013000"})
    void acceptsIbansWithTheirKeys(String iban) {
        assertThat(Identifiers.isIban(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890188", "DE89370400440532013001", "FR76", ""})
    void refusesAnIbanWithAWrongKey(String iban) {
        assertThat(Identifiers.isIban(iban)).isFalse();
    }
}
