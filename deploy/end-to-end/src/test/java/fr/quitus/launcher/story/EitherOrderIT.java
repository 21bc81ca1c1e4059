package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneQuitus.class)
class EitherOrderIT {

    @Test
    void endsInTheSamePositionWhicheverFileComesFirst(Quitus quitus) {
        var api = new Told(quitus).api();
        var accountantFirst = new SmallDossier(api, 'A');
        var bankFirst = new SmallDossier(api, 'B');

        accountantFirst.returns().forEach(accountantFirst::upload);
        accountantFirst.upload(accountantFirst.statement());
        bankFirst.upload(bankFirst.statement());
        bankFirst.returns().forEach(bankFirst::upload);

        var paid = accountantFirst.subsidyPosition();
        assertThat(bankFirst.subsidyPosition()).isEqualTo(paid);
        assertThat(paid.at("/cleared")).isEqualTo(paid.at("/paid"));
        assertThat(paid.at("/paid/amount").asText()).isEqualTo("9000.00");
        var received = accountantFirst.contributionPosition();
        assertThat(bankFirst.contributionPosition()).isEqualTo(received);
        assertThat(received.at("/cleared")).isEqualTo(received.at("/received"));
        assertThat(received.at("/received/amount").asText()).isEqualTo("4000.00");
    }
}
