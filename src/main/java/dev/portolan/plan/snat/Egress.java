package dev.portolan.plan.snat;

import dev.portolan.model.Component;
import java.util.Optional;

/**
 * What gives packets to the Internet their public source address (data-plane.md B.5, B.6).
 *
 * @param component the device; the cluster where AKS manages it, the subnet for the default outbound access
 * @param cluster the cluster for which a load balancer is; empty for others
 */
public record Egress(Type type, Component component, Optional<Component> cluster) {

    /** The sorts of device, each with ports of its own arithmetic. */
    public enum Type {
        FIREWALL("Azure Firewall"),
        NAT_GATEWAY("NAT gateway"),
        LOAD_BALANCER("load balancer"),
        NODE_ADDRESS("public addresses of the nodes"),
        DEFAULT_ACCESS("default outbound access"),
        APPLIANCE("network virtual appliance");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
