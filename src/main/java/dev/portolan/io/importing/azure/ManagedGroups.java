package dev.portolan.io.importing.azure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The resource groups in which AKS keeps what it makes for a cluster: its nodes, their balancer, their group of rules. */
record ManagedGroups(Estate estate) {

    static ManagedGroups of(Estate estate) {
        return new ManagedGroups(estate);
    }

    /** The cluster in whose node resource group something stands. */
    Optional<Found> clusterOf(Found found) {
        String group = found.id().resourceGroup().toLowerCase(Locale.ROOT);
        return group.isEmpty()
                ? Optional.empty()
                : estate.ofType(ClusterTypes.CLUSTERS).stream()
                        .filter(cluster -> groupOf(cluster).equals(group))
                        .findFirst();
    }

    /** The pools of the cluster in whose node resource group something stands. */
    List<String> poolsOf(Found found) {
        return clusterOf(found)
                .map(cluster -> estate.children(cluster, "agentPools").stream()
                        .map(Found::key)
                        .toList())
                .orElse(List.of());
    }

    /** Named MC_group_cluster_region unless somebody said otherwise (REST reference: nodeResourceGroup). */
    private static String groupOf(Found cluster) {
        return cluster.body()
                .text("nodeResourceGroup")
                .orElseGet(() -> "MC_" + cluster.id().resourceGroup() + "_" + cluster.name() + "_"
                        + cluster.body().text("location").orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
