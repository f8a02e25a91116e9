package dev.portolan.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands apart from the rest of a design has no say in where the traffic of the rest goes. */
class StrangerTest {

    private static final Catalog AZURE = Catalog.azure();

    @Test
    void aNetworkThatNothingJoinsChangesNoTrace() {
        Seeds.each(20, seed -> {
            Design design = WildDesigns.of(seed);
            Design after = stranger(design);
            Tracer before = new Tracer(design, AZURE);
            Tracer then = new Tracer(after, AZURE);
            List<Flow> flows = before.traceAll().stream().map(Trace::flow).toList();
            Told one = Told.of(design, flows.stream().map(before::trace).toList());
            Told other = Told.of(after, flows.stream().map(then::trace).toList());
            assertThat(one.difference(other)).isEmpty();
        });
    }

    /** Whatever the tracer looks for by its kind, in a network of its own. */
    private static Design stranger(Design design) {
        Design d = add(design, "net", "virtual-network", "", "addressSpace", List.of("172.31.0.0/16"));
        d = add(d, "table", "route-table", "");
        d = add(d, "group", "network-security-group", "");
        d = add(d, "subnet", "subnet", "net", "prefixes", List.of("172.31.1.0/24"), "routeTable", "stranger-table");
        d = add(d, "gateway", "vpn-gateway", "subnet");
        d = add(d, "firewall", "azure-firewall", "subnet", "privateAddress", "172.31.1.9");
        d = add(d, "machine", "virtual-machine", "subnet", "networkSecurityGroup", "stranger-group");
        d = add(d, "cluster", "aks-cluster", "subnet", "cniMode", "overlay", "apiServerAccess", "private");
        d = add(d, "pool", "node-pool", "cluster");
        d = add(d, "server", "api-server", "cluster");
        d = add(d, "work", "workload", "cluster");
        d = add(d, "balancer", "load-balancer", "subnet", "scope", "internal");
        d = add(d, "endpoint", "private-endpoint", "subnet", "address", "172.31.1.20");
        List<String> linked = List.of("stranger-net");
        return add(d, "zone", "private-dns-zone", "", "zoneName", "stranger.example", "linkedNetworks", linked);
    }

    private static Design add(Design design, String name, String kind, String parent, Object... said) {
        Properties properties = Properties.NONE;
        for (int i = 0; i < said.length; i += 2) {
            properties = properties.with((String) said[i], value(said[i + 1]));
        }
        Component component =
                Component.of("stranger-" + name, kind, "a stranger's " + name).with(properties);
        return design.with(parent.isEmpty() ? component : component.in(new ComponentId("stranger-" + parent)));
    }

    private static Value value(Object value) {
        if (value instanceof List<?> list) {
            return Value.of(list.stream().map(StrangerTest::value).toList());
        }
        return Value.of((String) value);
    }
}
