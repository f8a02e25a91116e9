package dev.portolan.plan;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import java.util.List;

/**
 * How packets for a load-balanced service arrive at its nodes: with floating IP, as AKS sets it, at the frontend's address
 * and the service's port, else at the nodes' addresses and its node port (data-plane.md).
 */
public record ServiceFrontend(Component service, Estate estate) {

    /** A port with what is spoken on it, at layer 4. */
    public record Port(int number, Protocol protocol) {}

    public boolean floats() {
        return !KubernetesKinds.FLOATING_IP_DISABLED.of(service).is(true);
    }

    public List<Port> ports() {
        return ports(floats() ? KubernetesKinds.PORT : KubernetesKinds.NODE_PORT);
    }

    /** The ports on which clients ask the load balancer. */
    public List<Port> clientPorts() {
        return ports(KubernetesKinds.PORT);
    }

    private List<Port> ports(Property<Integer> slot) {
        return KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                .flatMap(port -> slot.of(port).map(number -> new Port(number, protocol(port))).optional().stream())
                .toList();
    }

    private static Protocol protocol(Properties port) {
        return KubernetesKinds.TRANSPORT.of(port).value().protocol();
    }

    /** The private address of the load balancer for it: that of the service, else that of the balancer it names. */
    public Known<IpAddress> address() {
        Known<IpAddress> given = KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service);
        return given.isKnown()
                ? given
                : estate.target(service, KubernetesKinds.LOAD_BALANCER)
                        .map(balancer -> estate.addresses().of(balancer.id()))
                        .orElse(Known.unknown());
    }

    /** The private addresses that packets carry when they arrive at this subnet; empty where nobody said. */
    public List<String> targets(Component subnet) {
        return floats()
                ? address().optional().map(IpAddress::toString).stream().toList()
                : estate.addresses().prefixes(subnet).stream()
                        .map(Prefix::toString)
                        .toList();
    }
}
