package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The walks of reference-designs.md G.1, G.5 and G.6, hop by hop and word by word; the files beside hold them. */
class GoldenWalkTest {

    @Test
    void publicUsersReachTheWorkloadThroughGatewayAndIngress() throws IOException {
        compare("g1-public", Baseline.design(), Baseline.PUBLIC);
    }

    @Test
    void corporateUsersComeOverExpressRouteWithoutLinkEncryption() throws IOException {
        compare("g5-expressroute", Baseline.hybrid("expressroute-gateway"), Baseline.CORPORATE);
    }

    @Test
    void corporateUsersComeThroughATunnelOverVpn() throws IOException {
        compare("g5-vpn", Baseline.hybrid("vpn-gateway"), Baseline.CORPORATE);
    }

    @Test
    void inspectedCorporateUsersPassTheFirewallBothWays() throws IOException {
        compare("g5-inspected", TracerTest.inspected(true), Baseline.CORPORATE);
    }

    @Test
    void podsLeaveThroughTheFirewall() throws IOException {
        compare("e1-firewall", Baseline.design(), Baseline.EGRESS);
    }

    @Test
    void podsLeaveThroughTheBalancerThatAksManages() throws IOException {
        Drawing d = Baseline.design().unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
        compare("e2-balancer", d, Baseline.EGRESS);
    }

    @Test
    void podsLeaveThroughTheNatGateway() throws IOException {
        compare("e3-nat", TracerTest.natGateway(), Baseline.EGRESS);
    }

    /** G.8 item 2. */
    @Test
    void theBackendSeesAnInstanceOfTheGatewayAndTheClientInAHeaderOnly() {
        Drawing d = Baseline.design().set("agw", "privateAddress", "10.240.5.4");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        Hop gateway = branch.hops().get(1);
        assertThat(gateway.out().source()).isEqualTo("10.240.5.0/24"); // some instance, not the frontend's address
        assertThat(branch.hops().stream().skip(2).map(hop -> hop.in().source())).doesNotContain("203.0.113.10");
        assertThat(d.told(branch)).anyMatch(line -> line.contains("x-forwarded-for names 203.0.113.10"));
    }

    static void compare(String name, Drawing d, Flow flow) throws IOException {
        List<String> told = new ArrayList<>();
        for (Branch branch : d.trace(flow).branches()) {
            told.add(branch.disposition().toString());
            told.addAll(d.told(branch));
            told.addAll(d.toldBack(branch));
        }
        String rewrite = System.getProperty("portolan.rewrite", "");
        if (!rewrite.isEmpty()) {
            Files.writeString(Path.of(rewrite, name + ".txt"), String.join("\n", told) + "\n");
        }
        String file = "/dev/portolan/trace/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(GoldenWalkTest.class.getResourceAsStream(file))) {
            assertThat(told)
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
