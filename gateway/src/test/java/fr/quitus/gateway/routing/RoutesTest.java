package fr.quitus.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.gateway.upstream.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/subsidies",
                "/v1/subsidies/1/position",
                "/v1/payment-reconciliation/statements",
                "/v1/beneficiaries"
            })
    void sendsWhatIsGrantedToTheSubsidyService(String path) {
        assertThat(Routes.owner(path)).contains(Upstream.SUBSIDY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actions",
                "/v1/actions/BOOSTER-2022",
                "/v1/actions/BOOSTER-2022/financing-plan",
                "/v1/actions/a/b/position",
                "/v1/receipt-reconciliation/outcomes"
            })
    void sendsWhatIsReceivedToTheCofinancingService(String path) {
        assertThat(Routes.owner(path)).contains(Upstream.COFINANCING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/statements", "/v1/statements/abc", "/v1/overview", "/v1/actions/BOOSTER-2022/position"})
    void keepsItsOwnPaths(String path) {
        assertThat(Routes.owner(path)).isEmpty();
        assertThat(Routes.isOwn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/subsidiesx", "/v1/", "/v1/unknown", "/q/health", "/v2/subsidies"})
    void knowsNobodyElse(String path) {
        assertThat(Routes.owner(path)).isEmpty();
        assertThat(Routes.isOwn(path)).isFalse();
    }

    @Test
    void takesLargeBodiesOnlyWhereStatementsArrive() {
        assertThat(Routes.takesStatement("/v1/statements")).isTrue();
        assertThat(Routes.takesStatement("/v1/receipt-reconciliation/statements"))
                .isTrue();
        assertThat(Routes.takesStatement("/v1/payment-reconciliation/runs")).isFalse();
    }
}
