package dev.portolan.trace;

import static dev.portolan.trace.EgressWalkTest.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API server as nodes reach it: whose it is, by which name and address (data-plane.md B.9). */
class ApiServerWalkTest {

    private static Branch one(Drawing d) {
        Trace trace = d.trace(API);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    /** A second cluster beside the first, with a server of its own in a subnet outside of it. */
    private static Drawing two() {
        Drawing d = Baseline.design().add("api-subnet", "subnet", "spoke", "prefixes=[10.240.7.0/28]");
        d.add("green", "aks-cluster", "nodes", "cniMode=overlay apiServerAccess=private");
        d.add("blue", "aks-cluster", "nodes", "cniMode=overlay apiServerAccess=vnetIntegrationPrivate");
        d.set("blue", "apiServerSubnet", "api-subnet");
        return d.add("api", "api-server", "api-subnet");
    }

    @Test
    void aServerOutsideItsClusterIsThatOfTheOneThatNamesItsSubnet() {
        Branch branch = one(two());
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("pool", "api");
        assertThat(branch.last().in().destination()).isEqualTo("10.240.7.0/28");
        assertThat(branch.assumptions())
                .contains(new Assumption(new ComponentId("api"), "address", "an address of 10.240.7.0/28"));
        Drawing apart = two().unset("blue", "apiServerSubnet");
        assertThat(apart.told(one(apart))).noneMatch(line -> line.contains("10.240.7.0/28 > "));
    }

    @Test
    void anAddressThatIsGivenIsNotAssumed() {
        Branch branch = one(EgressWalkTest.integratedServer());
        assertThat(branch.last().in().destination()).isEqualTo("10.240.7.4");
        assertThat(branch.assumptions()).extracting(Assumption::property).doesNotContain("address");
    }

    @Test
    void whereTheServerOfAClusterIsHasToBeSaid() {
        Drawing d = EgressWalkTest.integratedServer().unset("api", "address").unset("aks", "apiServerSubnet");
        Branch branch = one(d);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing())
                .containsExactly(new Missing(new ComponentId("api"), "address", "the address of api is not given"));
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("pool");
    }

    @Test
    void withoutAZoneOfOnesOwnAksLinksOneToTheNetwork() {
        Drawing d = EgressWalkTest.privateServer().unset("aks", "privateDnsZone");
        Branch branch = one(d);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.assumptions())
                .contains(new Assumption(
                        new ComponentId("aks"), "privateDnsZone", "a zone that AKS links to the network"));
    }

    @Test
    void aServerThatIsNotFoundIsNotReached() {
        Drawing d = EgressWalkTest.privateServer().set("zone-api", "linkedNetworks", List.of("hub"));
        Branch branch = one(d);
        assertThat(branch.disposition()).isEqualTo(Disposition.NAME_NOT_RESOLVED);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("pool");
        d.set("spoke", "dnsServers", List.of("10.200.0.100"));
        assertThat(one(d).disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(one(d).hops()).extracting(Hop::name).containsExactly("pool");
    }

    @Test
    void tlsEndsAtTheServer() {
        assertThat(one(EgressWalkTest.integratedServer()).tls())
                .extracting(TlsSession::from, TlsSession::to)
                .containsExactly(tuple(new ComponentId("pool"), new ComponentId("api")));
    }
}
