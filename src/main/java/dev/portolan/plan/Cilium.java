package dev.portolan.plan;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;

/** Which clusters Azure CNI powered by Cilium is for: pods in an overlay or in a pod subnet, and Linux nodes only. */
public final class Cilium {

    private Cilium() {}

    /** False where nobody said how pods get addresses. */
    public static boolean fits(Component cluster, Estate estate) {
        Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        return (mode.is(ClusterKinds.CniMode.OVERLAY) || mode.is(ClusterKinds.CniMode.POD_SUBNET))
                && estate.pools(cluster).stream()
                        .noneMatch(pool -> NodePoolKinds.OS_TYPE.of(pool).is(NodePoolKinds.OsType.WINDOWS));
    }
}
