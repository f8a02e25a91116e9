package dev.portolan.guidance.dns;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** The network in which the DNS server of a network stands, and from which Azure's own DNS is asked in the end. */
final class AskedNetwork {

    private AskedNetwork() {}

    /** The network itself where it has no servers of its own; empty where nothing in a network has the server's address. */
    static Optional<Component> of(Component network, Estate estate) {
        List<IpAddress> servers = custom(network);
        return servers.isEmpty()
                ? Optional.of(network)
                : estate.addresses().owner(servers.get(0)).flatMap(estate::networkOf);
    }

    /** The servers that a network names; none where it asks Azure. */
    static List<IpAddress> custom(Component network) {
        return NetworkKinds.DNS_SERVERS.of(network).value().stream()
                .filter(server -> !server.equals(AzurePlatform.ADDRESS))
                .toList();
    }
}
