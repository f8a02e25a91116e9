package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import org.junit.jupiter.api.Test;

/** Who opens and who ends each TLS session, and what an answer rests on that nobody gave (G.1, HUB-002). */
class LedgerTest {

    @Test
    void everySessionSaysFromWhomToWhomItRuns() {
        Branch branch = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.tls())
                .extracting(TlsSession::number, s -> s.from().value(), s -> s.to().value(), TlsSession::sni)
                .containsExactly(
                        tuple(1, "users", "agw", "bicycle.contoso.com"),
                        tuple(2, "agw", "traefik", "bu0001a0008-00.aks-ingress.contoso.com"));
    }

    @Test
    void withoutTransitAnApplianceWayRestsOnWhatTheSitesDeviceIsTold() {
        assertThat(aroundTransit("vpn-gateway").assumptions())
                .contains(
                        new Assumption(new ComponentId("gw"), "the site's VPN device", "sends the addresses of spoke"));
        Branch byCircuit = aroundTransit("expressroute-gateway");
        assertThat(byCircuit.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(byCircuit.missing()).extracting(Missing::property).contains("useRemoteGateways");
    }

    private static Branch aroundTransit(String kind) {
        Drawing d = Baseline.hybrid(kind);
        d.link("spoke-hub", "peering", "spoke", "hub", "useRemoteGateways=false allowForwardedTraffic=true");
        d.add("rt-gateway", "route-table", "");
        d.rules("rt-gateway", "routes", "name=spoke prefix=10.240.0.0/16 " + Baseline.appliance());
        d.set("GatewaySubnet", "routeTable", "rt-gateway");
        return d.trace(Baseline.CORPORATE).branches().get(0);
    }
}
