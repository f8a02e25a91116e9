package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A Standard load balancer: layer 4, the source stays, with floating IP the destination too (data-plane.md B.3, B.4). */
final class BalancerHop implements HopBehaviour {

    private final Scene scene;
    private final Journey journey;
    private final PodHop pods;
    private final Filters filters;

    BalancerHop(Scene scene, Journey journey, PodHop pods) {
        this.scene = scene;
        this.journey = journey;
        this.pods = pods;
        this.filters = new Filters(scene);
    }

    /** One way on: the pods that answer, the service before them, and where the packet is then addressed to. */
    private record Way(
            Component end,
            Optional<Component> nodes,
            Optional<Component> service,
            int port,
            boolean floating,
            Optional<Properties> rule) {

        /** AKS writes the rules of its services under names of its own; in a sketch there are none. */
        String words() {
            return rule.map(found -> BalancerKinds.NAME
                            .of(found)
                            .orElse("for port " + BalancerKinds.PORT.of(found).orElse(0)))
                    .or(() -> service.map(found -> "of service " + found.name()))
                    .orElse("assumed");
        }
    }

    @Override
    public void take(Walk walk, Target target) {
        Component balancer = walk.at();
        target.publicIp()
                .ifPresent(address -> new PublicAddress(scene)
                        .protect(walk, address, scene.addresses().subnetOf(balancer)));
        if (walk.packet().encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, balancer.id()));
        }
        List<Way> ways = ways(walk, balancer, target);
        if (ways.isEmpty()) {
            journey.end(walk);
            return;
        }
        for (Way way : ways) {
            List<Optional<Component>> subnets = subnets(way);
            for (Optional<Component> subnet : subnets) {
                Walk branch = ways.size() * subnets.size() == 1 ? walk : walk.fork();
                follow(branch, balancer, way, subnet);
            }
        }
    }

    /** The subnets of the machines that may take it: with traffic policy Cluster those of all nodes (B.4). */
    private List<Optional<Component>> subnets(Way way) {
        if (!runsAsPods(way.end())) {
            return List.of(scene.addresses().subnetOf(way.end()));
        }
        if (way.nodes().isPresent()) {
            return List.of(scene.addresses().subnetOf(way.nodes().get()));
        }
        boolean any = way.service()
                .filter(service ->
                        !KubernetesKinds.EXTERNAL_TRAFFIC_POLICY.of(service).is(KubernetesKinds.TrafficPolicy.LOCAL))
                .isPresent();
        return new PodPlaces(scene).nodeSubnets(way.end(), any);
    }

    private void follow(Walk walk, Component balancer, Way way, Optional<Component> subnet) {
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.BALANCER_RULE, balancer.id())
                        .with("rule", way.words())
                        .with("frontend", walk.packet().destination())
                        .with("pool", way.end().name())
                        .with("port", way.port())
                        .with("floating", way.floating() ? "floating IP" : "without floating IP")
                        .with("probe", BalancerProbe.name(way.rule())));
        if (!way.floating()) {
            walk.set(walk.packet().to(subnet.map(scene::range).orElse(""), way.port()));
        }
        if (subnet.isPresent() && !journey.isProbe()) {
            new BalancerProbe(scene).check(walk, balancer, way.rule(), way.service(), subnet.get());
        }
        walk.arrive(way.end());
        if (subnet.isPresent()) {
            filters.entering(walk, subnet.get(), walk.packet());
        } else {
            walk.undetermined(Step.Action.FILTERED, new Gaps(scene).subnet(way.end()));
        }
        if (way.end().is(NodePoolKinds.NODE_POOL.id())) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    way.end().id(),
                    "",
                    "no Kubernetes service in the design takes port " + way.port() + " on the nodes");
            journey.end(walk);
        } else if (way.service().isPresent() || runsAsPods(way.end())) {
            pods.serve(walk, way.service(), way.end(), subnet);
        } else {
            walk.answerHere(subnet);
            pods.deliver(walk, way.end());
        }
    }

    private static boolean runsAsPods(Component component) {
        return component.is(KubernetesKinds.INGRESS_CONTROLLER.id()) || component.is(KubernetesKinds.WORKLOAD.id());
    }

    private List<Way> ways(Walk walk, Component balancer, Target target) {
        Packet packet = walk.packet();
        List<Component> services = services(balancer);
        List<Way> found = new ArrayList<>();
        for (Component service : services) {
            if (isAt(service, target)) {
                byService(walk, balancer, service, target).ifPresent(found::add);
            }
        }
        if (!found.isEmpty()
                || services.stream()
                        .anyMatch(each -> isAt(each, target)
                                && takes(each, packet)
                                && pods.selected(each).isEmpty())) {
            return found;
        }
        List<Properties> taking = rules(walk, balancer, target);
        taking.forEach(rule -> found.addAll(byRule(walk, balancer, rule)));
        List<Properties> rules = BalancerKinds.RULES.of(balancer).orElse(List.of());
        if (found.isEmpty() && services.isEmpty() && rules.isEmpty()) {
            found.addAll(drawn(walk, balancer));
        } else if (found.isEmpty() && !taking.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    balancer.id(),
                    BalancerKinds.POOLS.name(),
                    "the pool of rule " + BalancerKinds.NAME.of(taking.get(0)).orElse("without a name")
                            + " has no members");
        } else if (found.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.NO_BALANCER_RULE, balancer.id())
                            .with("protocol", packet.protocol())
                            .with("port", packet.port())
                            .with("frontend", packet.destination()));
        }
        return found;
    }

    /** The balancer's own rules for this packet. */
    private static List<Properties> rules(Walk walk, Component balancer, Target target) {
        Packet packet = walk.packet();
        return BalancerKinds.RULES.of(balancer).orElse(List.of()).stream()
                .filter(rule -> BalancerKinds.PORT.of(rule).is(packet.port()))
                .filter(rule ->
                        BalancerKinds.PROTOCOL.of(rule).value().protocol().covers(packet.protocol()))
                .filter(rule -> isAt(balancer, rule, target))
                .toList();
    }

    /** AKS writes the rules for services of type LoadBalancer (S-CPA). */
    private List<Component> services(Component balancer) {
        return scene.graph().ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                .filter(service -> KubernetesKinds.LOAD_BALANCER.of(service).is(balancer.id()))
                .toList();
    }

    private static boolean isAt(Component service, Target target) {
        boolean otherAddress = target.ip().isPresent()
                && KubernetesKinds.LOAD_BALANCER_ADDRESS
                        .of(service)
                        .matches(address -> !target.ip().get().equals(address));
        boolean otherPublic = target.publicIp().isPresent()
                && KubernetesKinds.PUBLIC_IP
                        .of(service)
                        .matches(id -> !target.publicIp().get().id().equals(id));
        return target.publicIp().isPresent() ? !otherPublic : !otherAddress;
    }

    private static boolean isAt(Component balancer, Properties rule, Target target) {
        Optional<Properties> frontend = BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(each -> BalancerKinds.FRONTEND
                        .of(rule)
                        .matches(name -> BalancerKinds.NAME.of(each).is(name)))
                .findFirst();
        if (frontend.isEmpty()) {
            return true;
        }
        if (target.publicIp().isPresent()) {
            return BalancerKinds.PUBLIC_IP
                    .of(frontend.get())
                    .is(target.publicIp().get().id());
        }
        Optional<IpAddress> own =
                BalancerKinds.FRONTEND_ADDRESS.of(frontend.get()).optional();
        return own.isEmpty() || own.equals(target.ip());
    }

    /** In a sketch nobody has named ports yet, and a service takes what comes. */
    private static boolean takes(Component service, Packet packet) {
        return !KubernetesKinds.PORTS.of(service).isKnown()
                || port(service, packet).isPresent();
    }

    private static Optional<Properties> port(Component service, Packet packet) {
        return KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                .filter(each -> KubernetesKinds.PORT.of(each).is(packet.port()))
                .filter(each -> speaks(each, packet))
                .findFirst();
    }

    private Optional<Way> byService(Walk walk, Component balancer, Component service, Target target) {
        Optional<Properties> port = port(service, walk.packet());
        boolean sketched = !KubernetesKinds.PORTS.of(service).isKnown();
        if (sketched) {
            walk.assume(service.id(), "ports", Integer.toString(walk.packet().port()));
        } else if (port.isEmpty()) {
            return Optional.empty();
        }
        Optional<Component> end = pods.selected(service);
        if (end.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    service.id(),
                    KubernetesKinds.SELECTS.name(),
                    "it is not given which pods service " + service.name() + " selects");
            return Optional.empty();
        }
        boolean floating = !KubernetesKinds.FLOATING_IP_DISABLED.of(service).is(true);
        Optional<Integer> nodePort =
                port.flatMap(each -> KubernetesKinds.NODE_PORT.of(each).optional());
        if (!floating && nodePort.isEmpty()) {
            nodePortMissing(walk, service);
        }
        int to = floating ? walk.packet().port() : nodePort.orElse(0);
        Optional<Properties> rule = rules(walk, balancer, target).stream().findFirst();
        return Optional.of(new Way(end.get(), Optional.empty(), Optional.of(service), to, floating, rule));
    }

    private List<Way> byRule(Walk walk, Component balancer, Properties rule) {
        List<Way> found = new ArrayList<>();
        boolean floating = BalancerKinds.FLOATING_IP.of(rule).is(true);
        int frontPort = BalancerKinds.PORT.of(rule).orElse(0);
        int port = floating ? frontPort : BalancerKinds.BACKEND_PORT.of(rule).orElse(frontPort);
        for (Component member : members(balancer, rule)) {
            Optional<Component> service = member.is(NodePoolKinds.NODE_POOL.id())
                    ? serviceOn(walk, member, port, floating)
                    : serviceOf(member);
            Component end = service.flatMap(pods::selected).orElse(member);
            Optional<Component> nodes = Optional.of(member).filter(each -> each.is(NodePoolKinds.NODE_POOL.id()));
            Way way = new Way(end, nodes, service, port, floating, Optional.of(rule));
            if (found.stream()
                    .noneMatch(
                            other -> other.end().equals(end) && subnets(other).equals(subnets(way)))) {
                found.add(way);
            }
        }
        return found;
    }

    private List<Component> members(Component balancer, Properties rule) {
        List<ComponentId> ids = BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                .filter(pool -> BalancerKinds.NAME.of(pool).equals(BalancerKinds.POOL.of(rule)))
                .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .toList();
        return ids.stream()
                .flatMap(id -> scene.component(Optional.of(id)).stream())
                .toList();
    }

    /** Nodes know a packet by the service's own port with floating IP, and by its node port without (B.3, S-CPA). */
    private Optional<Component> serviceOn(Walk walk, Component pool, int port, boolean floating) {
        Property<Integer> known = floating ? KubernetesKinds.PORT : KubernetesKinds.NODE_PORT;
        List<Component> candidates =
                onNodes(pool, walk.packet(), each -> known.of(each).is(port));
        if (candidates.isEmpty() && !floating) {
            int asked = walk.packet().port();
            onNodes(
                            pool,
                            walk.packet(),
                            each -> !KubernetesKinds.NODE_PORT.of(each).isKnown()
                                    && KubernetesKinds.PORT.of(each).is(asked))
                    .forEach(service -> nodePortMissing(walk, service));
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private List<Component> onNodes(Component pool, Packet packet, Predicate<Properties> asked) {
        Optional<Component> cluster = scene.clusterOf(pool);
        return scene.graph().ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                .filter(service -> scene.clusterOf(service).equals(cluster))
                .filter(service -> !KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.CLUSTER_IP))
                .filter(service -> KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                        .filter(each -> speaks(each, packet))
                        .anyMatch(asked))
                .toList();
    }

    private static boolean speaks(Properties port, Packet packet) {
        return KubernetesKinds.TRANSPORT.of(port).value().protocol().covers(packet.protocol());
    }

    private static void nodePortMissing(Walk walk, Component service) {
        walk.undetermined(
                Step.Action.BALANCED,
                service.id(),
                KubernetesKinds.PORTS.name(),
                "the node port of service " + service.name() + " is not given, and without floating IP it decides");
    }

    private Optional<Component> serviceOf(Component pod) {
        return scene.component(KubernetesKinds.SERVICE.of(pod).optional())
                .or(() -> scene.graph().ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                        .filter(service -> KubernetesKinds.SELECTS.of(service).is(pod.id()))
                        .filter(service ->
                                !KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.CLUSTER_IP))
                        .findFirst());
    }

    /** A sketch: what traffic is drawn to stands in for rules. */
    private List<Way> drawn(Walk walk, Component balancer) {
        List<Way> found = new ArrayList<>();
        for (Component next : scene.graph().successors(balancer.id(), Edge.Type.FORWARDS)) {
            boolean service = next.is(KubernetesKinds.KUBERNETES_SERVICE.id());
            Optional<Component> end = service ? pods.selected(next) : Optional.of(next);
            Optional<Component> through = service ? Optional.of(next) : serviceOf(next);
            end.ifPresent(pod -> found.add(
                    new Way(pod, Optional.empty(), through, walk.packet().port(), true, Optional.empty())));
        }
        if (found.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED, balancer.id(), BalancerKinds.RULES.name(), "its rules are not given");
        } else {
            walk.assume(balancer.id(), BalancerKinds.RULES.name(), "the traffic that is drawn, with floating IP");
        }
        return found;
    }
}
