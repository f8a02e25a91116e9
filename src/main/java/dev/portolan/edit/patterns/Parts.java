package dev.portolan.edit.patterns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a design has of the ways into one cluster. */
record Parts(
        Optional<Component> door,
        Optional<Component> gateway,
        Optional<Component> agic,
        Optional<Component> containers,
        Optional<Component> linkService,
        Optional<Component> balancer,
        Optional<Component> service,
        Optional<Component> controller) {

    /** @throws Refused where there are several of a kind, as nobody can know which is meant */
    static Parts of(Topology topology, Site site) {
        Optional<Component> controller = only(inside(topology, site, KubernetesKinds.INGRESS_CONTROLLER));
        Optional<Component> service = controller.flatMap(each -> service(topology, each));
        Optional<Component> balancer = service.flatMap(each -> referred(topology, each, KubernetesKinds.LOAD_BALANCER));
        Optional<Component> link = only(all(topology, BalancerKinds.PRIVATE_LINK_SERVICE).stream()
                .filter(each -> balancer.isPresent()
                        && BalancerKinds.LOAD_BALANCER
                                .of(each)
                                .is(balancer.get().id()))
                .toList());
        return new Parts(
                only(all(topology, EdgeKinds.FRONT_DOOR)),
                only(all(topology, GatewayKinds.APPLICATION_GATEWAY)),
                only(inside(topology, site, KubernetesKinds.AGIC)),
                only(all(topology, GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS)),
                link,
                balancer,
                service,
                controller);
    }

    private static Optional<Component> service(Topology topology, Component controller) {
        return referred(topology, controller, KubernetesKinds.SERVICE)
                .or(() -> all(topology, KubernetesKinds.KUBERNETES_SERVICE).stream()
                        .filter(each -> KubernetesKinds.SELECTS.of(each).is(controller.id()))
                        .findFirst());
    }

    static Optional<Component> referred(Topology topology, Component from, Property<ComponentId> slot) {
        return slot.of(from).optional().flatMap(topology::component);
    }

    static List<Component> all(Topology topology, KindSpec kind) {
        return topology.components().stream().filter(each -> each.is(kind.id())).toList();
    }

    private static List<Component> inside(Topology topology, Site site, KindSpec kind) {
        return topology.descendants(site.cluster()).stream()
                .filter(each -> each.is(kind.id()))
                .toList();
    }

    private static Optional<Component> only(List<Component> found) {
        if (found.size() > 1) {
            throw new Refused(
                    "the design has '%s' and '%s'; Portolan changes ways in of which there is one of each kind"
                            .formatted(found.get(0).name(), found.get(1).name()));
        }
        return found.stream().findFirst();
    }

    /** The pattern that these parts make; empty where they make none that has a name. */
    Optional<Pattern> pattern() {
        if (containers.isPresent()) {
            return Optional.of(Pattern.GATEWAY_FOR_CONTAINERS);
        }
        if (door.isPresent()) {
            return Optional.of(linkService.isPresent() ? Pattern.FRONT_DOOR_PRIVATE_LINK : Pattern.FRONT_DOOR_PUBLIC);
        }
        if (gateway.isPresent()) {
            return Optional.of(agic.isPresent() ? Pattern.AGIC : Pattern.APPLICATION_GATEWAY);
        }
        return Optional.empty();
    }

    /** What a pattern has no use for. */
    List<Component> leftBy(Pattern pattern) {
        boolean inCluster = pattern != Pattern.AGIC && pattern != Pattern.GATEWAY_FOR_CONTAINERS;
        boolean atEdge = pattern == Pattern.FRONT_DOOR_PUBLIC || pattern == Pattern.FRONT_DOOR_PRIVATE_LINK;
        boolean regional = pattern == Pattern.APPLICATION_GATEWAY || pattern == Pattern.AGIC;
        List<Component> gone = new ArrayList<>();
        keep(door, atEdge, gone);
        keep(gateway, regional, gone);
        keep(agic, pattern == Pattern.AGIC, gone);
        keep(containers, pattern == Pattern.GATEWAY_FOR_CONTAINERS, gone);
        keep(linkService, pattern == Pattern.FRONT_DOOR_PRIVATE_LINK, gone);
        keep(balancer, inCluster && fits(pattern), gone);
        keep(service, inCluster, gone);
        keep(controller, inCluster, gone);
        return gone;
    }

    private boolean fits(Pattern pattern) {
        BalancerKinds.Scope wanted =
                pattern == Pattern.FRONT_DOOR_PUBLIC ? BalancerKinds.Scope.PUBLIC : BalancerKinds.Scope.INTERNAL;
        return balancer.filter(each -> BalancerKinds.SCOPE.of(each).is(wanted)).isPresent();
    }

    private static void keep(Optional<Component> part, boolean wanted, List<Component> gone) {
        if (!wanted) {
            part.ifPresent(gone::add);
        }
    }

    Stream<Component> all() {
        return Stream.of(door, gateway, agic, containers, linkService, balancer, service, controller)
                .flatMap(Optional::stream);
    }
}
