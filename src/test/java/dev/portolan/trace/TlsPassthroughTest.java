package dev.portolan.trace;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Sketch;
import dev.portolan.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An ingress controller that hands TLS on to the pods as it is (tls.md C, S-A8). */
class TlsPassthroughTest {

    private static Sketch sketch() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet-vm", "subnet", "vnet", "prefixes", List.of("10.0.1.0/24"))
                .with("vm", "virtual-machine", "snet-vm", "address", "10.0.1.4")
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"))
                .with("aks", "aks-cluster", "snet-aks", "cniMode", "nodeSubnet")
                .with("np", "node-pool", "aks")
                .with("slb", "load-balancer", "aks", "scope", "internal")
                .with(
                        "svc-ingress",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "internal",
                        true,
                        "loadBalancer",
                        "slb",
                        "loadBalancerIp",
                        "10.0.4.200",
                        "selects",
                        "ingress",
                        "ports",
                        List.of(fields("port", 443)))
                .with("ingress", "ingress-controller", "aks", "rules", List.of(fields("backend", "web")))
                .with("web", "workload", "aks", "port", 8443)
                .flowing("vm", "svc-ingress");
    }

    private static Branch trace(Sketch sketch) {
        return new Tracer(sketch.design(), Catalog.azure())
                .trace(sketch.design().flows().get(0))
                .branches()
                .get(0);
    }

    private static Hop hop(Branch branch, String id) {
        return branch.hops().stream()
                .filter(hop -> hop.component().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tlsEndsAtTheControllerUnlessItPassesThrough() {
        Branch terminated = trace(sketch());
        assertThat(hop(terminated, "ingress").steps())
                .extracting(Step::action)
                .contains(Step.Action.TLS_TERMINATED)
                .doesNotContain(Step.Action.TLS_PASSED);
        assertThat(hop(terminated, "web").in().encryption().isTls()).isFalse();
    }

    @Test
    void whatPassesThroughReachesThePodsUnderTheSameSession() {
        Branch passed = trace(sketch().saying("ingress", "tlsPassthrough", true));
        assertThat(hop(passed, "ingress").steps())
                .extracting(Step::action)
                .contains(Step.Action.TLS_PASSED)
                .doesNotContain(Step.Action.TLS_TERMINATED, Step.Action.TLS_REENCRYPTED);
        assertThat(hop(passed, "web").in().encryption())
                .isEqualTo(hop(passed, "ingress").in().encryption());
        assertThat(hop(passed, "web").in().protocol()).isEqualTo(Protocol.HTTPS);
        assertThat(passed.tls()).hasSize(1);
    }
}
