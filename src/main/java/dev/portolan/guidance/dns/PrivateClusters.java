package dev.portolan.guidance.dns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.List;

/** The clusters whose API server has a private address only. */
final class PrivateClusters {

    private PrivateClusters() {}

    static List<Component> of(Estate estate) {
        return estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster ->
                        ClusterKinds.API_SERVER_ACCESS.of(cluster).matches(ClusterKinds.ApiServerAccess::isPrivate))
                .toList();
    }

    /** The API servers that are drawn in a cluster or in its subnet for them. */
    static List<ComponentId> servers(Component cluster, Estate estate) {
        return estate.all(ClusterKinds.API_SERVER).stream()
                .filter(server ->
                        estate.clusterOf(server).filter(cluster::equals).isPresent()
                                || estate.subnetOf(server)
                                        .filter(subnet -> ClusterKinds.API_SERVER_SUBNET
                                                .of(cluster)
                                                .is(subnet.id()))
                                        .isPresent())
                .map(Component::id)
                .toList();
    }
}
