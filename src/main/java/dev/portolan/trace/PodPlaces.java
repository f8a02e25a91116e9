package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out in which subnets pods and their nodes stand (data-plane.md B.8): every pool may run them. */
final class PodPlaces {

    private final Scene scene;

    PodPlaces(Scene scene) {
        this.scene = scene;
    }

    /** The places of a workload's pods, at least one. */
    List<PodPlace> of(Component pod) {
        Known<CniMode> mode = mode(pod);
        boolean inNetwork = mode.is(CniMode.POD_SUBNET) || mode.is(CniMode.NODE_SUBNET);
        List<IpAddress> given = KubernetesKinds.POD_ADDRESSES.of(pod).orElse(List.of());
        List<PodPlace> all = new ArrayList<>();
        for (Optional<Component> subnet : subnets(pod, mode.is(CniMode.POD_SUBNET))) {
            List<IpAddress> here = inNetwork && subnet.isPresent() ? within(subnet.get(), given) : given;
            if (given.isEmpty()) {
                all.add(new PodPlace(subnet, range(pod, mode, subnet)));
            } else if (!here.isEmpty()) {
                all.add(new PodPlace(subnet, words(here)));
            }
        }
        if (all.isEmpty()) {
            all.add(new PodPlace(given.stream().findFirst().flatMap(scene.addresses()::subnetOf), words(given)));
        }
        return all;
    }

    /** The subnets of the nodes on which pods may run, or, where {@code any}, of all nodes of their cluster. */
    List<Optional<Component>> nodeSubnets(Component pod, boolean any) {
        return any ? distinct(scene.pools(pod), pod, false) : subnets(pod, false);
    }

    private List<Optional<Component>> subnets(Component pod, boolean own) {
        Optional<Component> pool =
                scene.component(KubernetesKinds.NODE_POOL.of(pod).optional());
        return distinct(pool.map(List::of).orElseGet(() -> scene.pools(pod)), pod, own);
    }

    private List<Optional<Component>> distinct(List<Component> pools, Component pod, boolean own) {
        if (pools.isEmpty()) {
            return List.of(own ? Optional.empty() : scene.addresses().subnetOf(pod));
        }
        return pools.stream()
                .map(pool -> own
                        ? scene.component(NodePoolKinds.POD_SUBNET.of(pool).optional())
                        : scene.addresses().subnetOf(pool))
                .distinct()
                .toList();
    }

    private Known<CniMode> mode(Component pod) {
        return scene.clusterOf(pod).map(ClusterKinds.CNI_MODE::of).orElse(Known.unknown());
    }

    private List<IpAddress> within(Component subnet, List<IpAddress> given) {
        List<Prefix> ranges = scene.addresses().prefixes(subnet);
        return given.stream()
                .filter(address -> ranges.stream().anyMatch(range -> range.contains(address)))
                .toList();
    }

    private String range(Component pod, Known<CniMode> mode, Optional<Component> subnet) {
        if (mode.is(CniMode.POD_SUBNET) || mode.is(CniMode.NODE_SUBNET)) {
            return subnet.map(scene::range).orElse("");
        }
        return scene.clusterOf(pod)
                .flatMap(cluster -> ClusterKinds.POD_CIDR.of(cluster).optional())
                .map(Prefix::toString)
                .orElse("");
    }

    private static String words(List<IpAddress> addresses) {
        return addresses.stream().map(IpAddress::toString).collect(Collectors.joining(", "));
    }
}
