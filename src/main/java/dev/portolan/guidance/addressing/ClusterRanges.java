package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;

/** Which ranges of its own a cluster has. */
final class ClusterRanges {

    private ClusterRanges() {}

    /** Whether pods are in a range of their own, outside of the virtual network. */
    static boolean hasPodCidr(Component cluster) {
        Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        return mode.is(ClusterKinds.CniMode.OVERLAY) || mode.is(ClusterKinds.CniMode.KUBENET);
    }
}
