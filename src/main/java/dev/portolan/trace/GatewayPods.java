package dev.portolan.trace;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** Gateways that send to pods themselves: no balancer, node port or ingress controller lies between (B.4, G.4). */
final class GatewayPods {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Scene scene;
    private final Journey journey;
    private final PodHop pods;
    private final PodReach reach;

    GatewayPods(Scene scene, Journey journey, PodHop pods) {
        this.scene = scene;
        this.journey = journey;
        this.pods = pods;
        this.reach = new PodReach(scene, journey.carrier());
    }

    /** The pods for which a member of a gateway's pool stands: a workload, or a service that AGIC turns into its pods. */
    Optional<Component> named(Component gateway, Properties member) {
        return scene.component(GatewayKinds.MEMBER_TARGET.of(member).optional())
                .filter(target -> target.is(KubernetesKinds.WORKLOAD.id())
                        || target.is(KubernetesKinds.KUBERNETES_SERVICE.id())
                                && reach.agic(gateway, scene.clusterOf(target)).isPresent())
                .or(() -> GatewayKinds.MEMBER_ADDRESS
                        .of(member)
                        .optional()
                        .flatMap(address -> scene.graph().ofKind(KubernetesKinds.WORKLOAD.id()).stream()
                                .filter(workload -> KubernetesKinds.POD_ADDRESSES
                                        .of(workload)
                                        .orElse(List.of())
                                        .contains(address))
                                .findFirst()));
    }

    /** A service of a cluster has no address for a gateway without an AGIC that sends to its pods instead (B.4). */
    Optional<Missing> unpublished(Component gateway, Component service) {
        Optional<Component> cluster = scene.clusterOf(service);
        boolean published = !service.is(KubernetesKinds.KUBERNETES_SERVICE.id())
                || !KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.CLUSTER_IP)
                || KubernetesKinds.LOAD_BALANCER.of(service).isKnown();
        if (published || cluster.isEmpty()) {
            return Optional.empty();
        }
        Optional<Component> agic = scene.graph().ofKind(KubernetesKinds.AGIC.id()).stream()
                .filter(each -> scene.clusterOf(each).equals(cluster))
                .findFirst();
        return Optional.of(new Missing(
                agic.orElse(cluster.get()).id(),
                agic.isPresent() ? KubernetesKinds.GATEWAY.name() : "",
                "no AGIC of " + cluster.get().name() + " that configures " + gateway.name() + " is given, and service "
                        + service.name() + " has no address outside the cluster"));
    }

    /** What is drawn behind a gateway, with what its AGIC publishes in AGIC's place: AGIC itself carries no traffic. */
    List<Component> drawn(Component gateway) {
        List<Component> all = scene.graph().successors(gateway.id(), Edge.Type.FORWARDS);
        List<Component> others =
                all.stream().filter(next -> !next.is(KubernetesKinds.AGIC.id())).toList();
        return !others.isEmpty()
                ? others
                : all.stream()
                        .flatMap(agic -> scene.graph().successors(agic.id(), Edge.Type.FORWARDS).stream())
                        .distinct()
                        .toList();
    }

    /** Goes on to the pods behind {@code member}, one branch for each place in which they are. */
    void connect(Walk walk, Onward onward, Component member, Optional<GatewayProbe> probe) {
        boolean service = member.is(KubernetesKinds.KUBERNETES_SERVICE.id());
        Optional<Component> pod = service ? pods.selected(member) : Optional.of(member);
        if (pod.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    member.id(),
                    KubernetesKinds.SELECTS.name(),
                    "it is not given which pods service " + member.name() + " selects");
            journey.end(walk);
            return;
        }
        int port = port(walk, onward, member, pod.get());
        List<PodPlace> places = new PodPlaces(scene).of(pod.get());
        for (PodPlace place : places) {
            Walk branch = places.size() == 1 ? walk : walk.fork();
            onward.address(branch, scene.range(onward.subnet()), place.addresses(), port);
            probe.ifPresent(found -> found.ofPods(branch, pod.get(), place));
            send(branch, onward, pod.get(), place);
        }
    }

    /** Carries the packet, which is addressed to pods, to one place of theirs. */
    void send(Walk walk, Onward onward, Component pod, PodPlace place) {
        if (place.addresses().isEmpty()) {
            Missing gap = new Gaps(scene).podAddresses(pod, place.subnet());
            walk.note(Step.Action.ROUTED, gap.component(), gap.property(), gap.why());
        }
        if (!reach.carry(walk, onward.gateway(), onward.subnet(), pod, place)) {
            journey.end(walk);
            return;
        }
        walk.arrive(pod);
        place.subnet()
                .ifPresentOrElse(
                        subnet -> new Filters(scene).entering(walk, subnet, walk.packet()),
                        () -> walk.undetermined(Step.Action.FILTERED, new Gaps(scene).subnet(pod)));
        pods.policies(walk, Optional.of(onward.gateway()), pod);
        listens(walk, onward, pod);
        if (pod.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            pods.serve(walk, Optional.empty(), pod, place.subnet());
        } else {
            walk.answerHere(place.subnet());
            pods.deliver(walk, pod);
        }
    }

    /** The container's port: AGIC reads it from the service, a setting may say it, else the workload's own. */
    private static int port(Walk walk, Onward onward, Component member, Component pod) {
        Known<Integer> own = pod.is(KubernetesKinds.WORKLOAD.id()) ? KubernetesKinds.PORT.of(pod) : Known.unknown();
        boolean service = member.is(KubernetesKinds.KUBERNETES_SERVICE.id());
        List<Properties> ports = service ? KubernetesKinds.PORTS.of(member).orElse(List.of()) : List.of();
        for (Properties port : ports) {
            boolean asked = ports.size() == 1 && onward.port().isUnsaid()
                    || onward.port().isKnown()
                            && KubernetesKinds.PORT.of(port).is(onward.port().value());
            Known<Integer> target = KubernetesKinds.TARGET_PORT.of(port);
            if (asked && target.isKnown()) {
                return target.value();
            }
            if (asked && own.isKnown() && target.isUnsaid()) {
                walk.assume(member.id(), "ports.targetPort", own.value().toString());
                return own.value();
            }
        }
        int standard = onward.isPlain() ? HTTP_PORT : HTTPS_PORT;
        return onward.port()
                .or(own)
                .orElse(onward.protocol().isKnown() ? standard : walk.packet().port());
    }

    private static void listens(Walk walk, Onward onward, Component pod) {
        Known<Integer> own = pod.is(KubernetesKinds.WORKLOAD.id()) ? KubernetesKinds.PORT.of(pod) : Known.unknown();
        int port = walk.packet().port();
        if (own.isKnown() && !own.is(port)) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.DELIVERED,
                    Because.of(Reason.PORT_CLOSED, pod.id())
                            .with("settings", onward.settings())
                            .with("port", port)
                            .with("own", own.value()));
        }
    }
}
