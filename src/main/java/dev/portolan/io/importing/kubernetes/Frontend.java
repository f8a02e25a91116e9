package dev.portolan.io.importing.kubernetes;

import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import java.util.Optional;

/**
 * Where a load balancer takes requests for a service.
 *
 * @param id the component that stands for the service
 * @param address the private one; empty where it is public or Azure chooses it
 * @param subnet from which the address is; empty for that of the nodes, and where the design does not have it
 */
record Frontend(
        Manifest service,
        ComponentId id,
        Optional<IpAddress> address,
        Optional<ComponentId> subnet,
        Optional<ComponentId> publicIp) {

    String name() {
        return service.name();
    }

    /** Whether the service names a subnet that the design does not have. */
    boolean isElsewhere() {
        return subnet.isEmpty()
                && !service.annotation(Publication.AZURE + "load-balancer-internal-subnet")
                        .isEmpty();
    }
}
