package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import java.util.List;
import java.util.Optional;

/** The ranges of pods outside virtual networks, read once (B.8). */
final class PodRanges {

    private final List<Prefix> ranges;

    PodRanges(TopologyGraph graph) {
        ranges = graph.ofKind(ClusterKinds.AKS_CLUSTER.id()).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.OVERLAY)
                        || ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.KUBENET))
                .flatMap(cluster -> ClusterKinds.POD_CIDR.of(cluster).optional().stream())
                .distinct()
                .toList();
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
}
