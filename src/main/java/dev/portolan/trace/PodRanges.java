package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ranges of pods outside virtual networks, read once (B.8). */
final class PodRanges {

    /** The pods' range of one cluster, and those of its nodes. */
    private record OfCluster(Prefix pods, List<Prefix> all) {

        boolean holds(String address) {
            List<Prefix> ends = Ends.of(address).ranges();
            return !ends.isEmpty()
                    && ends.stream().allMatch(end -> all.stream().anyMatch(range -> range.contains(end)));
        }
    }

    private final List<OfCluster> clusters;
    private final List<Prefix> ranges;

    PodRanges(TopologyGraph graph, Addresses addresses) {
        clusters = graph.ofKind(ClusterKinds.AKS_CLUSTER.id()).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).matches(ClusterKinds.CniMode::hasPodCidr))
                .flatMap(cluster -> of(cluster, graph, addresses))
                .toList();
        ranges = clusters.stream().map(OfCluster::pods).distinct().toList();
    }

    private static Stream<OfCluster> of(Component cluster, TopologyGraph graph, Addresses addresses) {
        return ClusterKinds.POD_CIDR.of(cluster).optional().stream().map(pods -> {
            List<Prefix> all = new ArrayList<>(List.of(pods));
            graph.topology().children(cluster.id()).stream()
                    .filter(child -> child.is(NodePoolKinds.NODE_POOL.id()))
                    .flatMap(pool -> addresses.subnetOf(pool).stream())
                    .forEach(subnet -> all.addAll(addresses.prefixes(subnet)));
            return new OfCluster(pods, all);
        });
    }

    /** The first range that the packet is from or to. */
    Optional<Prefix> of(Packet packet) {
        List<Prefix> source = Ends.of(packet.source()).ranges();
        List<Prefix> destination = Ends.of(packet.destination()).ranges();
        return ranges.stream()
                .filter(range -> source.stream().anyMatch(range::overlaps)
                        || destination.stream().anyMatch(range::overlaps))
                .findFirst();
    }

    /**
     * Whether a packet goes between nodes and pods of one cluster: these meet unless a rule of the user's own denies it
     * (NSG-003, sources S-A11 and S-A19).
     */
    boolean isWithinCluster(Packet packet) {
        return clusters.stream()
                .anyMatch(cluster -> cluster.holds(packet.source()) && cluster.holds(packet.destination()));
    }
}
