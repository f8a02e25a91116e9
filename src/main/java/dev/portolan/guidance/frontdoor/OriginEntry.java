package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.plan.Estate;
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

    /** Whether requests of other Front Doors are refused: by the gateway, or by every controller behind the entry. */
    boolean checksHeader(Estate estate) {
        if (!isService() && checks(entry, estate)) {
            return true;
        }
        List<Component> controllers = readers(estate).stream()
                .filter(each -> each.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .toList();
        return !controllers.isEmpty() && controllers.stream().allMatch(each -> checks(each, estate));
    }

    /** A gateway checks by a custom rule of its WAF, which has to be on and not only to detect (S-N15). */
    private boolean checks(Component reader, Estate estate) {
        return asks(reader) && (!reader.is(GatewayKinds.APPLICATION_GATEWAY.id()) || canRefuse(reader, estate));
    }

    private boolean asks(Component reader) {
        return EdgeKinds.REQUIRED_FRONT_DOOR.of(reader).is(origin.door().id());
    }

    /** Whether the entry is a gateway that is said to ask for the header. */
    boolean gatewayAsks() {
        return isGateway() && asks(entry);
    }

    static boolean canRefuse(Component gateway, Estate estate) {
        return EdgeWaf.isOn(gateway, estate) && !onlyDetects(gateway, estate);
    }

    static boolean onlyDetects(Component gateway, Estate estate) {
        return estate.target(gateway, EdgeKinds.WAF_POLICY)
                .map(EdgeKinds.WAF_MODE::of)
                .orElse(Known.unknown())
                .or(EdgeKinds.WAF_MODE.of(gateway))
                .is(EdgeKinds.WafMode.DETECTION);
    }
}
