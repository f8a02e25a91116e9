package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pods that take requests: ingress controllers hand them on, workloads answer them (B.4, B.8). */
final class PodHop {

    private final Scene scene;
    private final Journey journey;
    private final TlsEnd tls;

    PodHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.tls = new TlsEnd(scene);
    }

    /** From a balancer through a service to a pod; the walk has arrived at the pod and passed the subnet's filter. */
    void serve(Walk walk, Optional<Component> service, Component pod) {
        serve(walk, service, pod, scene.nodeSubnet(pod));
    }

    void serve(Walk walk, Optional<Component> service, Component pod, Optional<Component> subnet) {
        walk.answerHere(subnet);
        service.ifPresent(found -> throughService(walk, found, subnet));
        PrivateLinkHop.announced(scene, walk, pod);
        if (pod.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            ingress(walk, pod);
        } else {
            service.ifPresent(found -> ServicePorts.check(walk, found, pod));
            deliver(walk, pod);
        }
    }

    private void throughService(Walk walk, Component service, Optional<Component> subnet) {
        new NodeGroup(scene).entering(walk, service, subnet);
        boolean local = KubernetesKinds.EXTERNAL_TRAFFIC_POLICY.of(service).is(KubernetesKinds.TrafficPolicy.LOCAL);
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.SERVICE, service.id())
                        .with("policy", local ? "Local" : "Cluster")
                        .with("effect", local ? "the source stays" : "the source becomes a node"));
        if (!local) {
            Packet before = walk.packet();
            walk.set(before.from(subnet.map(scene::range).orElse("")));
            walk.pass(Step.Action.TRANSLATED, FirewallHop.source(Reason.SNAT_NODE, service, before, walk.packet()));
        }
    }

    private void ingress(Walk walk, Component ingress) {
        Known<List<Prefix>> allowed = KubernetesKinds.SOURCE_ALLOW_LIST.of(ingress);
        boolean passes = passesTls(walk, ingress);
        if (passes) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, ingress.id()));
        } else if (walk.packet().encryption().isTls()) {
            String sni = walk.currentTls().map(TlsSession::sni).orElse("");
            String minimum = GatewayKinds.MINIMUM_TLS
                    .of(ingress)
                    .map(GatewayKinds.MinimumTls::label)
                    .orElse("");
            tls.terminate(walk, ingress, Certificates.shown(ingress, sni), minimum, Known.unknown());
        }
        allowed.optional()
                .filter(ranges -> !ranges.isEmpty())
                .map(ranges -> ranges.stream().map(Prefix::toString).toList())
                .ifPresent(ranges -> new AllowList(
                                ingress, KubernetesKinds.SOURCE_ALLOW_LIST, Reason.SOURCE_ALLOW_LIST, ranges)
                        .ask(walk));
        if (!passes) {
            FrontDoorHop.check(scene, walk, ingress);
        }
        Optional<Component> backend = backend(walk, ingress);
        if (backend.isEmpty()) {
            journey.end(walk);
            return;
        }
        Component first = backend.get();
        boolean isService = first.is(KubernetesKinds.KUBERNETES_SERVICE.id());
        Optional<Component> workload = isService ? selected(first) : backend;
        if (workload.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    first.id(),
                    KubernetesKinds.SELECTS.name(),
                    "it is not given which pods service " + first.name() + " selects");
            journey.end(walk);
            return;
        }
        handOn(walk, ingress, isService ? backend : Optional.empty(), workload.get());
    }

    /** Whether TLS goes on to the pods as it is: the host is read from its SNI, a header from nowhere (tls.md C, S-A8). */
    private static boolean passesTls(Walk walk, Component ingress) {
        return KubernetesKinds.TLS_PASSTHROUGH.of(ingress).is(true)
                && walk.packet().encryption().isTls();
    }

    /** What a service selects, said by property or drawn as traffic. */
    Optional<Component> selected(Component service) {
        return scene.component(KubernetesKinds.SELECTS.of(service).optional())
                .or(() -> scene.graph().ofKind(KubernetesKinds.INGRESS_CONTROLLER.id()).stream()
                        .filter(ingress -> KubernetesKinds.SERVICE.of(ingress).is(service.id()))
                        .findFirst())
                .or(() -> scene.graph().successors(service.id(), Edge.Type.FORWARDS).stream()
                        .findFirst());
    }

    private Optional<Component> backend(Walk walk, Component ingress) {
        Known<List<Properties>> rules = KubernetesKinds.RULES.of(ingress);
        String host = walk.packet().host();
        if (rules.isUnsaid()) {
            return drawn(walk, ingress);
        }
        String path = journey.flow().path().isEmpty() ? "/" : journey.flow().path();
        Optional<Properties> rule =
                HostAndPath.best(rules.value(), KubernetesKinds.HOST, KubernetesKinds.PATH, host, path);
        if (rule.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.NO_INGRESS_RULE, ingress.id())
                            .with("host", host.isEmpty() ? "without a name" : host)
                            .with("path", path));
            return Optional.empty();
        }
        Optional<Component> backend =
                scene.component(KubernetesKinds.BACKEND.of(rule.get()).optional());
        if (backend.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED, ingress.id(), KubernetesKinds.RULES.name(), "a rule has no backend");
        } else {
            String words = KubernetesKinds.HOST.of(rule.get()).orElse("*")
                    + KubernetesKinds.PATH.of(rule.get()).orElse("/");
            pass(walk, ingress, words, backend.get());
        }
        return backend;
    }

    /** A sketch: the one service or workload to which traffic is drawn stands in for rules. */
    private Optional<Component> drawn(Walk walk, Component ingress) {
        List<Component> drawn = scene.graph().successors(ingress.id(), Edge.Type.FORWARDS).stream()
                .filter(next ->
                        next.is(KubernetesKinds.WORKLOAD.id()) || next.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .toList();
        if (drawn.size() != 1) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    ingress.id(),
                    KubernetesKinds.RULES.name(),
                    "its ingress rules are not given");
            return Optional.empty();
        }
        walk.assume(
                ingress.id(),
                KubernetesKinds.RULES.name(),
                "every host to " + drawn.get(0).name());
        pass(walk, ingress, "any", drawn.get(0));
        return Optional.of(drawn.get(0));
    }

    private static void pass(Walk walk, Component ingress, String rule, Component backend) {
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.INGRESS_RULE, ingress.id()).with("rule", rule).with("backend", backend.name()));
    }

    private void handOn(Walk walk, Component ingress, Optional<Component> service, Component workload) {
        Packet packet = walk.packet();
        boolean secure = KubernetesKinds.BACKEND_PROTOCOL.of(ingress).is(GatewayKinds.WebProtocol.HTTPS);
        int port = service.flatMap(found -> targetPort(found))
                .or(() -> KubernetesKinds.PORT.of(workload).optional())
                .orElse(0);
        boolean passes = passesTls(walk, ingress);
        walk.set(packet.from(source(ingress))
                .to(source(workload), port)
                .as(secure || passes ? Protocol.HTTPS : Protocol.HTTP));
        if (passes) {
            walk.set(walk.packet().with(packet.encryption()));
        } else if (secure) {
            walk.set(walk.packet().with(walk.openTls(packet.host(), Trust.UNCHECKED)));
            walk.pass(
                    Step.Action.TLS_REENCRYPTED,
                    Because.of(Reason.NOT_VALIDATED, ingress.id()).with("validator", ingress.name()));
        } else {
            walk.set(walk.packet().with(Encryption.PLAIN));
        }
        walk.arrive(workload);
        service.ifPresent(found -> ServicePorts.check(walk, found, workload));
        policies(walk, Optional.of(ingress), workload);
        walk.answerHere(Optional.empty());
        deliver(walk, workload);
    }

    private static Optional<Integer> targetPort(Component service) {
        List<Properties> ports = KubernetesKinds.PORTS.of(service).orElse(List.of());
        return ports.stream()
                .findFirst()
                .flatMap(port -> KubernetesKinds.TARGET_PORT
                        .of(port)
                        .or(KubernetesKinds.PORT.of(port))
                        .optional());
    }

    void deliver(Walk walk, Component workload) {
        boolean shown = Certificates.CERTIFICATES.of(workload).matches(all -> !all.isEmpty());
        if (walk.packet().encryption().isTls() && shown) {
            String sni = walk.currentTls().map(TlsSession::sni).orElse("");
            tls.terminate(walk, workload, Certificates.shown(workload, sni), "", Known.unknown());
        } else if (walk.packet().encryption().isTls()) {
            walk.endTlsAt(workload.id());
            if (walk.trust().checks()) {
                walk.undetermined(Step.Action.TLS_TERMINATED, new Gaps(scene).certificate(workload));
            }
        }
        walk.pass(
                Step.Action.DELIVERED,
                Because.of(Reason.ENDPOINT, workload.id()).with("name", workload.name()));
        journey.end(walk);
    }

    void policies(Walk walk, Optional<Component> from, Component to) {
        Known<ClusterKinds.PolicyEngine> engine =
                scene.clusterOf(to).map(ClusterKinds.POLICY_ENGINE::of).orElse(Known.unknown());
        List<Component> policies = scene.graph().ofKind(KubernetesKinds.NETWORK_POLICY.id()).stream()
                .filter(policy -> KubernetesKinds.APPLIES_TO.of(policy).is(to.id()))
                .toList();
        if (engine.is(ClusterKinds.PolicyEngine.NONE) || policies.isEmpty()) {
            return;
        }
        Match match = policies.stream()
                .map(policy -> lets(policy, from, walk.packet().source()))
                .reduce(Match.NO, Match::or);
        Component first = policies.get(0);
        String source = from.map(Component::name).orElse(walk.packet().source());
        Because because = Because.of(Reason.NETWORK_POLICY, first.id())
                .with("access", match == Match.YES ? "allow" : "deny")
                .with("source", source);
        if (match == Match.YES) {
            walk.pass(Step.Action.FILTERED, because);
        } else if (match == Match.MAYBE || isNode(from)) {
            walk.undetermined(
                    Step.Action.FILTERED,
                    first.id(),
                    KubernetesKinds.ALLOWED_FROM_RANGES.name(),
                    isNode(from)
                            ? "it names no range of the nodes, and whether it holds for a node depends on where the pod runs"
                            : "whether " + source + " is in the ranges that the policy allows is not known");
        } else {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        }
    }

    /** A pod's own node always gets through to it, other nodes need not. */
    private static boolean isNode(Optional<Component> from) {
        return from.filter(component -> component.is(NodePoolKinds.NODE_POOL.id()))
                .isPresent();
    }

    private static Match lets(Component policy, Optional<Component> from, String source) {
        boolean named = from.filter(component -> KubernetesKinds.ALLOWED_FROM
                        .of(policy)
                        .orElse(List.of())
                        .contains(component.id()))
                .isPresent();
        return named
                ? Match.YES
                : KubernetesKinds.ALLOWED_FROM_RANGES.of(policy).orElse(List.of()).stream()
                        .map(range -> Ends.of(source).isIn(range, List.of()))
                        .reduce(Match.NO, Match::or);
    }

    /** The addresses of a pod: the given ones, else the range from which its cluster takes them (B.8). */
    String source(Component pod) {
        Known<List<IpAddress>> given = KubernetesKinds.POD_ADDRESSES.of(pod);
        if (given.matches(all -> !all.isEmpty())) {
            return given.value().stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        Optional<Component> cluster = scene.clusterOf(pod);
        Optional<Prefix> range =
                cluster.flatMap(found -> ClusterKinds.POD_CIDR.of(found).optional());
        if (range.isPresent()) {
            return range.get().toString();
        }
        List<Component> subnets = new ArrayList<>();
        if (cluster.filter(found -> ClusterKinds.CNI_MODE.of(found).is(ClusterKinds.CniMode.POD_SUBNET))
                .isPresent()) {
            scene.pools(pod).stream()
                    .flatMap(pool ->
                            scene.component(NodePoolKinds.POD_SUBNET.of(pool).optional()).stream())
                    .findFirst()
                    .ifPresent(subnets::add);
        } else if (cluster.filter(found -> ClusterKinds.CNI_MODE.of(found).is(ClusterKinds.CniMode.NODE_SUBNET))
                .isPresent()) {
            scene.nodeSubnet(pod).ifPresent(subnets::add);
        }
        return subnets.stream().map(scene::range).findFirst().orElse("");
    }
}
