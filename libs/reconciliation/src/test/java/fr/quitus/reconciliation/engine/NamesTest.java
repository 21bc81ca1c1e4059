package fr.quitus.reconciliation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ronalpia, RONALPIA",
        "ASSOCIATION RONALPIA, Ronalpia",
        "Caisse des Dépôts et Consignations, CAISSE DES DEPOTS",
        "CAISSE DES DEPOTS ET CONSIGNAT, Caisse des Dépôts et Consignations",
        "CDC CAISSE DES DEPOTS, Caisse des Dépôts",
        "'S.A.R.L. Le Jardin', LE JARDIN SARL",
        "Société Durand, DURAND"
    })
    void takesSpellingsOfOnePartyAsOne(String one, String other) {
        assertThat(Names.agree(one, other)).isTrue();
        assertThat(Names.agree(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ronalpia, EDF",
        "Caisse des Dépôts, Caisse d’Épargne",
        "Durand Martin, Durand Petit",
        "ABC, ABC DEF",
        "Association, Ronalpia"
    })
    void tellsPartiesApart(String one, String other) {
        assertThat(Names.agree(one, other)).isFalse();
        assertThat(Names.agree(other, one)).isFalse();
    }

    @Test
    void asksFourCommonLettersOfAPart() {
        assertThat(Names.agree("ABCD", "ABCD EFGH")).isTrue();
        assertThat(Names.agree("ABC", "ABC EFGH")).isFalse();
        assertThat(Names.agree("ABC", "abc")).isTrue();
    }

    @Test
    void needsOneOfTheExpectedNames() {
        assertThat(Names.agree("CDC", Set.of("Caisse des Dépôts", "CDC"))).isTrue();
    }
}
