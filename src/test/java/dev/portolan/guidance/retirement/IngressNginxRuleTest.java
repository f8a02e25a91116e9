package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressNginxRuleTest implements FixContract {

    private static final Sketch NGINX = Sketch.empty()
            .with("aks", "aks-cluster", "")
            .with("ic", "ingress-controller", "aks", "controller", "nginx");
    private static final Sketch ROUTING = NGINX.saying("ic", "controller", "applicationRouting");

    @Override
    public String rule() {
        return "RET-007";
    }

    @Override
    public Sketch offender() {
        return NGINX;
    }

    @Test
    void openSourceNginxEndedInMarch2026() {
        Ends.on("2026-03-01", "RET-007", NGINX);
        assertThat(NGINX.offends("RET-007").message())
                .isEqualTo("'ic' is open-source ingress-nginx, which is out of support since 2026-03-01.");
    }

    @Test
    void thatOfApplicationRoutingIsPatchedThroughNovember2026() {
        Ends.on("2026-12-01", "RET-007", ROUTING);
        assertThat(ROUTING.on("2026-11-30").offends("RET-007").severity()).isEqualTo(Severity.WARNING);
        assertThat(ROUTING.offends("RET-007").message()).startsWith("'ic' is the NGINX of application routing, which");
    }

    @Test
    void otherControllersAreFine() {
        for (String controller : List.of("applicationRoutingGateway", "traefik", "istio", "other")) {
            NGINX.saying("ic", "controller", controller).passes("RET-007");
        }
    }

    @Test
    void aControllerThatNobodyNamedIsNotDetermined() {
        NGINX.silent("ic", "controller").isNotDetermined("RET-007", "controller");
    }

    @Test
    void theFixIsOfferedFromTheDayOnWhichItsGatewayApiIsThere() {
        assertThat(NGINX.on("2026-04-27").offends("RET-007").fixes()).isEmpty();
        assertThat(NGINX.on("2026-04-28").offends("RET-007").fixes()).hasSize(1);
    }

    @Test
    void theFixIsNotOfferedBesideTheIstioAddOn() {
        assertThat(NGINX.saying("aks", "istio", true).offends("RET-007").fixes())
                .isEmpty();
    }

    @Test
    void aDesignWithoutControllerIsNotJudged() {
        Sketch.empty().doesNotApply("RET-007");
    }

    @Test
    void theFixIsNotOfferedWherePodsEndTlsThemselves() {
        assertThat(NGINX.saying("ic", "tlsPassthrough", true).offends("RET-007").fixes())
                .isEmpty();
    }
}
