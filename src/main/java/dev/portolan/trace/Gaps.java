package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody has to say so that a walk can go on: always a component of the design and a property that its kind has. */
final class Gaps {

    private static final Set<Trait> SENDERS = EnumSet.complementOf(EnumSet.of(Trait.HOLDS_ADDRESSES));

    /** Where kinds say their address or how they get one, the plainest first. */
    private static final List<String> ADDRESSES = List.of(
            "address",
            "privateAddress",
            "inboundAddress",
            "addresses",
            "loadBalancerIp",
            "frontends",
            "publicAccess",
            "publicIps",
            "publicIp",
            "hostName");

    private final Scene scene;

    Gaps(Scene scene) {
        this.scene = scene;
    }

    /** The flow itself has to say something else. */
    static Missing flow(String member, String why) {
        return new Missing(ComponentId.CANVAS, member, why);
    }

    /** Where a component stands; of pods, where the nodes of their cluster do. */
    Missing subnet(Component component) {
        String why = "the subnet of " + component.name() + " is not known";
        Optional<Component> cluster =
                scene.catalog().has(component, Trait.RUNS_AS_PODS) ? scene.clusterOf(component) : Optional.empty();
        if (cluster.isEmpty()) {
            return new Missing(component.id(), has(component, NodePoolKinds.NODE_SUBNET.name()), why);
        }
        boolean own = ClusterKinds.CNI_MODE.of(cluster.get()).is(ClusterKinds.CniMode.POD_SUBNET);
        Property<ComponentId> place = own ? NodePoolKinds.POD_SUBNET : NodePoolKinds.NODE_SUBNET;
        List<Component> pools = scene.component(
                        KubernetesKinds.NODE_POOL.of(component).optional())
                .map(List::of)
                .orElseGet(() -> scene.pools(component));
        return pools.stream()
                .filter(pool -> !place.of(pool).isKnown())
                .findFirst()
                .map(pool -> new Missing(pool.id(), place.name(), why))
                .orElseGet(() -> new Missing(cluster.get().id(), Missing.PLACE, why));
    }

    /** What says the addresses of pods: the range of the subnet that gives them, else that of their cluster (B.8). */
    Missing podAddresses(Component pod, Optional<Component> subnet) {
        String why = "the addresses of the pods of " + pod.name() + " are not given";
        Optional<Component> cluster = scene.clusterOf(pod);
        Known<ClusterKinds.CniMode> mode =
                cluster.map(ClusterKinds.CNI_MODE::of).orElse(Known.unknown());
        if (subnet.isPresent() && mode.matches(each -> !each.hasPodCidr())) {
            return new Missing(subnet.get().id(), NetworkKinds.SUBNET_PREFIXES.name(), why);
        }
        return cluster.map(found -> new Missing(found.id(), ClusterKinds.POD_CIDR.name(), why))
                .orElseGet(() -> address(pod));
    }

    /** In which network a component stands. */
    static Missing network(Component component) {
        return new Missing(
                component.id(), Missing.PLACE, "the virtual network of " + component.name() + " is not known");
    }

    private String has(Component component, String property) {
        return scene.catalog().of(component).property(property).isPresent() ? property : Missing.PLACE;
    }

    /** Where a sender stands, if it is one at all. */
    Missing sender(Component component) {
        KindSpec kind = scene.catalog().of(component);
        boolean sends =
                component.is(ClusterKinds.AKS_CLUSTER.id()) || SENDERS.stream().anyMatch(kind::is);
        return sends
                ? subnet(component)
                : flow("from", component.name() + " sends nothing itself; a flow starts at what does");
    }

    /** What says the address of a component, if it can have one at all. */
    Missing address(Component component) {
        KindSpec kind = scene.catalog().of(component);
        return ADDRESSES.stream()
                .filter(name -> kind.property(name).isPresent())
                .findFirst()
                .map(name -> new Missing(component.id(), name, "the address of " + component.name() + " is not known"))
                .orElseGet(() -> flow("to", component.name() + " has no address to which traffic could go"));
    }

    /** The certificate that a component shows, if its kind has any to say. */
    Missing certificate(Component component) {
        return scene.catalog()
                .of(component)
                .property(Certificates.CERTIFICATES.name())
                .map(property -> new Missing(
                        component.id(), property.name(), "the certificate of " + component.name() + " is not given"))
                .orElseGet(() -> new Missing(
                        component.id(), "", "which certificate " + component.name() + " shows is not followed"));
    }

    /** The component where the design has it; what stands for somebody outside is part of the question. */
    ComponentId inDesign(Component component) {
        return scene.component(component.id()).map(Component::id).orElse(ComponentId.CANVAS);
    }
}
