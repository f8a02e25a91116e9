package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which clusters leave through which Azure Firewall. */
final class FirewallUse {

    private FirewallUse() {}

    /** Per firewall the subnets of nodes and pods whose default route leads to it. */
    static Map<Component, Set<Component>> senders(Estate estate) {
        Map<Component, Set<Component>> found = new LinkedHashMap<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            senders(cluster, estate)
                    .forEach((firewall, subnets) -> found.computeIfAbsent(firewall, key -> new LinkedHashSet<>())
                            .addAll(subnets));
        }
        return found;
    }

    /** The same of one cluster. */
    static Map<Component, Set<Component>> senders(Component cluster, Estate estate) {
        Map<Component, Set<Component>> found = new LinkedHashMap<>();
        for (Component subnet : estate.subnets(cluster)) {
            estate.defaultFirewall(subnet)
                    .filter(firewall -> firewall.is(EgressKinds.AZURE_FIREWALL.id()))
                    .ifPresent(firewall -> found.computeIfAbsent(firewall, key -> new LinkedHashSet<>())
                            .add(subnet));
        }
        return found;
    }
}
