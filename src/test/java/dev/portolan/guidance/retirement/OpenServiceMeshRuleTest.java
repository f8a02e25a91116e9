package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class OpenServiceMeshRuleTest implements FixContract {

    private static final Sketch MESH = Sketch.empty().with("aks", "aks-cluster", "", "openServiceMesh", true);

    @Override
    public String rule() {
        return "RET-010";
    }

    @Override
    public Sketch offender() {
        return MESH;
    }

    @Test
    void theAddOnEndsOn30September2027() {
        Ends.on("2027-09-30", "RET-010", MESH);
        assertThat(MESH.offends("RET-010").message()).startsWith("'aks' uses Open Service Mesh, which is ");
    }

    @Test
    void theFixPutsIstioInItsPlace() {
        assertThat(MESH.offends("RET-010").fixes().get(0).apply(MESH.design()))
                .isEqualTo(MESH.saying("aks", "openServiceMesh", false)
                        .saying("aks", "istio", true)
                        .design());
    }

    @Test
    void theFixIsNotOfferedBesideApplicationRoutingWithTheGatewayApi() {
        Sketch routed = MESH.with("ic", "ingress-controller", "aks", "controller", "applicationRoutingGateway");
        assertThat(routed.offends("RET-010").fixes()).isEmpty();
        assertThat(routed.saying("ic", "controller", "traefik")
                        .offends("RET-010")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void itIsOffByDefault() {
        MESH.saying("aks", "openServiceMesh", false).passes("RET-010");
        MESH.silent("aks", "openServiceMesh").passes("RET-010");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("RET-010");
    }
}
