package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.plan.Estate;
import dev.portolan.plan.FrontDoorCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What takes the requests of Front Door at a public origin: a gateway, or a Kubernetes service. */
record OriginEntry(DoorOrigin origin, Component entry) {

    private static final Set<KindId> ENTRIES = Set.of(
            GatewayKinds.APPLICATION_GATEWAY.id(),
            GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id(),
            KubernetesKinds.KUBERNETES_SERVICE.id());

    /** Of each public origin; one of which it is not known is noted among {@code cases}. */
    static List<OriginEntry> all(Estate estate, Cases cases) {
        List<OriginEntry> found = new ArrayList<>();
        for (DoorOrigin origin : DoorOrigin.all(estate)) {
            boolean platform = origin.target()
                    .filter(target -> target.is(SupportKinds.PLATFORM_SERVICE.id()))
                    .isPresent();
            if (origin.isPrivate() || platform) {
                continue;
            }
            Optional<Component> entry = origin.target().flatMap(target -> entry(target, estate));
            entry.ifPresent(each -> found.add(new OriginEntry(origin, each)));
            if (entry.isEmpty()) {
                cases.missing(
                        origin.door(),
                        EdgeKinds.ORIGINS,
                        "nobody said what takes the requests at origin " + origin.name() + " of "
                                + origin.door().name());
            }
        }
        return found;
    }

    /** The first gateway or published service to which a public address or a load balancer leads. */
    private static Optional<Component> entry(Component target, Estate estate) {
        if (ENTRIES.contains(target.kind())) {
            return Optional.of(target);
        }
        List<Component> next = estate.graph().successors(target.id(), Edge.Type.FORWARDS);
        return next.stream()
                .filter(each -> ENTRIES.contains(each.kind()))
                .findFirst()
                .or(() -> next.stream()
                        .filter(each -> each.is(BalancerKinds.LOAD_BALANCER_KIND.id()))
                        .flatMap(each -> estate.graph().successors(each.id(), Edge.Type.FORWARDS).stream())
                        .filter(each -> ENTRIES.contains(each.kind()))
                        .findFirst());
    }

    boolean isGateway() {
        return entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
    }

    boolean isService() {
        return entry.is(KubernetesKinds.KUBERNETES_SERVICE.id());
    }

    /** Who reads the header X-Azure-FDID: the gateway itself, or what the entry leads to in the cluster. */
    List<Component> readers(Estate estate) {
        List<Component> readers = new ArrayList<>();
        if (!isService()) {
            readers.add(entry);
        }
        estate.graph().reachable(entry.id(), Set.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(each -> each.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .forEach(readers::add);
        return readers;
    }

    /** Whether requests of other Front Doors are refused: by the entry, or by every controller behind it. */
    boolean checksHeader(Estate estate) {
        return new FrontDoorCheck(List.of(origin.door()), estate).isMadeBy(entry);
    }

    /** Whether the entry is a gateway that is said to ask for the header. */
    boolean gatewayAsks() {
        return isGateway()
                && EdgeKinds.REQUIRED_FRONT_DOOR.of(entry).is(origin.door().id());
    }

    /**
     * Whether the entry is a gateway with a WAF behind a Front Door with one, and other addresses than those of Front
     * Door are not known to get in: then AFD-007 judges it, and AFD-003 leaves it alone.
     */
    boolean isGatewayBetweenWafs(Estate estate) {
        boolean both = isGateway()
                && FrontDoorCheck.hasWaf(entry, estate)
                && estate.target(origin.door(), EdgeKinds.WAF_POLICY)
                        .filter(policy -> !EdgeKinds.WAF_ENABLED.of(policy).is(false))
                        .isPresent();
        return both && Lock.of(this, estate).state() != Lock.State.OPEN;
    }
}
