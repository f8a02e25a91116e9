package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which service a subnet's service endpoint takes past the default route to the firewall (data-plane.md B.1 item 10). */
class ServiceEndpointsTest {

    private static final Flow READ =
            Flow.https("read", FlowEnd.component(new ComponentId("pool")), FlowEnd.host("data.example.net"));

    private static Drawing service(String kind, String type, String endpoint) {
        Drawing d = Baseline.design();
        d.add("data", kind, "", "hostName=data.example.net publicAccess=true");
        if (!type.isEmpty()) {
            d.set("data", "serviceType", type);
        }
        return d.set("nodes", "serviceEndpoints", List.of(endpoint));
    }

    private static boolean passesTheFirewall(Drawing d) {
        return d.trace(READ).branches().get(0).passes(new ComponentId("fw"));
    }

    @ParameterizedTest
    @CsvSource({
        "platform-service, Storage, Microsoft.Storage",
        "platform-service, Storage, Microsoft.Storage.Global",
        "platform-service, SQL, Microsoft.Sql",
        "platform-service, Azure SQL Database, microsoft.sql",
        "platform-service, Cosmos DB, Microsoft.AzureCosmosDB",
        "platform-service, Event Hubs, Microsoft.EventHub",
        "platform-service, Service Bus, Microsoft.ServiceBus",
        "platform-service, App Service, Microsoft.Web",
        "platform-service, Azure AI services, Microsoft.CognitiveServices",
        "container-registry, '', Microsoft.ContainerRegistry",
        "key-vault, '', Microsoft.KeyVault"
    })
    void aServiceWithAnEndpointIsReachedWithoutTheFirewall(String kind, String type, String endpoint) {
        assertThat(passesTheFirewall(service(kind, type, endpoint))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "platform-service, SQL, Microsoft.Storage",
        "platform-service, PostgreSQL, Microsoft.Sql",
        "container-registry, '', Microsoft.KeyVault",
        "monitoring-workspace, '', Microsoft.Storage"
    })
    void anEndpointForAnotherServiceChangesNothing(String kind, String type, String endpoint) {
        assertThat(passesTheFirewall(service(kind, type, endpoint))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Data.example.net, false", "other.example.net, true", "'', true"})
    void anAddressIsOfTheServiceThatIsAskedForByName(String host, boolean firewall) {
        Flow read = Flow.https("read", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("20.44.0.9"))
                .withHost(host);
        Branch branch = service("key-vault", "", "Microsoft.KeyVault")
                .trace(read)
                .branches()
                .get(0);
        assertThat(branch.passes(new ComponentId("fw"))).isEqualTo(firewall);
    }

    @Test
    void aServiceThatNobodyNamedLeavesItOpenWhichWayItIsReached() {
        FirewallWalkTest.assertOpen(service("platform-service", "", "Microsoft.Storage"), READ, "data", "serviceType");
    }

    @Test
    void aPrivateEndpointIsTakenByItsAddressAlone() {
        Drawing d = service("key-vault", "", "Microsoft.KeyVault");
        d.add("pe", "private-endpoint", "nodes", "address=10.240.0.99 target=data state=approved");
        d.add("zone", "private-dns-zone", "", "zoneName=data.example.net linkedNetworks=[spoke]");
        d.rules("zone", "records", "name=@ type=a target=pe");
        assertThat(d.trace(READ).branches().get(0).travelled())
                .extracting(Hop::component)
                .contains(new ComponentId("pe"));
    }

    @Test
    void whetherALongRouteOrTheEndpointIsTakenIsNotCertain() {
        Drawing d = service("key-vault", "", "Microsoft.KeyVault");
        d.add("public", "public-dns-zone", "", "zoneName=example.net");
        d.rules("public", "records", "name=data type=a value=20.40.0.5");
        d.rules(
                "rt-nodes",
                "routes",
                "name=default prefix=0.0.0.0/0 nextHop=virtualAppliance address=10.200.0.4",
                "name=services prefix=20.40.0.0/16 nextHop=virtualAppliance address=10.200.0.4");
        Branch branch = d.trace(READ).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing())
                .extracting(Missing::why)
                .contains(
                        "whether route services or the service endpoint for Microsoft.KeyVault is taken is not certain");
    }
}
