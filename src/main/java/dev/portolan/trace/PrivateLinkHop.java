package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Private Link Service: takes connections from private endpoints to its balancer, under its NAT address (S-N7). */
final class PrivateLinkHop {

    /** How the private endpoint that Front Door manages stands in packets: it is in no network of the design. */
    static final String MANAGED = "managed private endpoint";

    private final Scene scene;
    private final Journey journey;

    PrivateLinkHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    /** The walk is at the private endpoint, whose connection has been approved or found wanting. */
    void take(Walk walk, Component service) {
        boolean again = walk.hasPassed(service.id());
        walk.arrive(service);
        if (again) {
            walk.stop(Disposition.LOOP, Step.Action.ROUTED, Because.of(Reason.LOOP, service.id()));
            journey.end(walk);
            return;
        }
        if (walk.packet().encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, service.id()));
        }
        walk.answerHere(Optional.empty()); // the answer goes back by the private endpoint and needs no route from here
        Optional<Component> balancer =
                scene.component(BalancerKinds.LOAD_BALANCER.of(service).optional());
        if (balancer.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    service.id(),
                    BalancerKinds.LOAD_BALANCER.name(),
                    "which load balancer " + service.name() + " offers is not given");
            journey.end(walk);
            return;
        }
        Optional<IpAddress> frontend = frontend(walk, service, balancer.get());
        Optional<String> source = source(walk, service);
        if (frontend.isEmpty() || source.isEmpty()) {
            journey.end(walk);
            return;
        }
        new PrivateLinkLimits(scene).check(walk, service, balancer.get(), frontend.get());
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.PRIVATE_LINK_FRONTEND, service.id())
                        .with("frontend", frontend.get())
                        .with("balancer", balancer.get().name()));
        Packet before = walk.packet();
        walk.set(before.from(source.get()).to(frontend.get().toString(), before.port()));
        walk.pass(Step.Action.TRANSLATED, FirewallHop.source(Reason.SNAT_PRIVATE_LINK, service, before, walk.packet()));
        if (BalancerKinds.PROXY_PROTOCOL.of(service).is(true)) {
            walk.pass(Step.Action.HEADER_ADDED, Because.of(Reason.PROXY_HEADER, service.id()));
        }
        journey.receive(walk, Target.internal(frontend.get().toString(), balancer.get()));
    }

    private Optional<IpAddress> frontend(Walk walk, Component service, Component balancer) {
        List<Properties> all = BalancerKinds.FRONTENDS.of(balancer).orElse(List.of());
        Optional<String> wanted = BalancerKinds.FRONTEND.of(service).optional();
        List<Properties> fitting = all.stream()
                .filter(each -> wanted.isEmpty() || BalancerKinds.NAME.of(each).is(wanted.get()))
                .toList();
        if (wanted.isPresent() && !BalancerKinds.FRONTENDS.of(balancer).isKnown()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    balancer.id(),
                    BalancerKinds.FRONTENDS.name(),
                    "the frontends of " + balancer.name() + " are not given");
            return Optional.empty();
        }
        if (wanted.isPresent() && fitting.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.PRIVATE_LINK_REFUSED, service.id())
                            .with("service", service.name())
                            .with("why", balancer.name() + " has no frontend " + wanted.get()));
            return Optional.empty();
        }
        boolean open = fitting.size() > 1;
        boolean outside = fitting.stream()
                .anyMatch(each -> BalancerKinds.PUBLIC_IP.of(each).isKnown());
        if (open || outside || BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC)) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    service.id(),
                    BalancerKinds.FRONTEND.name(),
                    open
                            ? "which frontend of " + balancer.name() + " " + service.name() + " offers is not given"
                            : "a Private Link Service on a public frontend is not followed");
            return Optional.empty();
        }
        Optional<IpAddress> given = fitting.stream()
                .flatMap(each -> BalancerKinds.FRONTEND_ADDRESS.of(each).optional().stream())
                .findFirst();
        if (given.isPresent()) {
            return given;
        }
        return journey.lookup().of(walk, balancer, false).flatMap(target -> IpAddress.parse(target.address()));
    }

    /** One to eight addresses of its subnet (S-N7); any of its range where they are not given. */
    private Optional<String> source(Walk walk, Component service) {
        List<IpAddress> given = BalancerKinds.NAT_ADDRESSES.of(service).orElse(List.of());
        if (!given.isEmpty()) {
            return Optional.of(given.stream().map(IpAddress::toString).collect(Collectors.joining(", ")));
        }
        Optional<String> range =
                scene.addresses().subnetOf(service).map(scene::range).filter(text -> !text.isEmpty());
        if (range.isEmpty()) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    service.id(),
                    BalancerKinds.NAT_ADDRESSES.name(),
                    "the NAT addresses of " + service.name() + " are not given");
        }
        return range;
    }

    static void refuse(Walk walk, ComponentId by, Component service, String why) {
        walk.stop(
                Disposition.UNREACHABLE,
                Step.Action.ROUTED,
                Because.of(Reason.PRIVATE_LINK_REFUSED, by)
                        .with("service", service.name())
                        .with("why", why));
    }

    /** Whether pods understand the PROXY protocol header of a service just before their balancer (S-N7). */
    static void announced(Scene scene, Walk walk, Component pods) {
        List<ComponentId> way = walk.way();
        Optional<Component> service = way.size() < 3
                ? Optional.empty()
                : scene.component(way.get(way.size() - 3))
                        .filter(each -> each.is(BalancerKinds.PRIVATE_LINK_SERVICE.id())
                                && BalancerKinds.PROXY_PROTOCOL.of(each).is(true));
        Known<Boolean> reads = KubernetesKinds.READS_PROXY_PROTOCOL.of(pods);
        if (service.isEmpty() || reads.is(true)) {
            return;
        }
        if (reads.isKnown()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.PROXY_HEADER_UNREAD, pods.id())
                            .with("service", service.get().name()));
        } else {
            walk.undetermined(
                    Step.Action.BALANCED,
                    pods.id(),
                    KubernetesKinds.READS_PROXY_PROTOCOL.name(),
                    "whether " + pods.name() + " reads the PROXY protocol header that "
                            + service.get().name() + " sends first is not given");
        }
    }

    /** What keeps Azure from building a Private Link Service before a balancer (S-N7, S-A5, S-A7, ING-016, ING-018). */
    private record PrivateLinkLimits(Scene scene) {

        void check(Walk walk, Component service, Component balancer, IpAddress frontend) {
            Optional<Component> subnet = scene.addresses().subnetOf(service);
            if (subnet.filter(
                            each -> NetworkKinds.LINK_SERVICE_POLICIES.of(each).is(true))
                    .isPresent()) {
                refuse(
                        walk,
                        service.id(),
                        service,
                        "the Private Link Service policies of subnet "
                                + subnet.get().name() + " are on");
            }
            if (walk.packet().protocol() == Protocol.ICMP) {
                refuse(walk, service.id(), service, "it carries TCP and UDP only");
            }
            if (BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC)) {
                refuse(walk, balancer.id(), service, balancer.name() + " is a Basic load balancer");
            }
            Optional<Component> there = scene.addresses().subnetOf(frontend).flatMap(scene::networkOf);
            Optional<Component> here = scene.networkOf(service);
            if (here.isPresent() && there.isPresent() && !here.equals(there)) {
                refuse(
                        walk,
                        service.id(),
                        service,
                        balancer.name() + " stands in " + there.get().name() + ", not in "
                                + here.get().name());
            }
            pools(walk, service, balancer);
            services(balancer, frontend).forEach(published -> local(walk, service, published, subnet));
        }

        private void pools(Walk walk, Component service, Component balancer) {
            boolean byAddress = BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                    .anyMatch(pool -> BalancerKinds.BY_ADDRESS.of(pool).is(true));
            Optional<Component> cluster = services(balancer).stream()
                    .flatMap(each -> scene.clusterOf(each).stream())
                    .filter(each -> ClusterKinds.POOL_TYPE.of(each).is(ClusterKinds.PoolType.NODE_IP))
                    .findFirst();
            if (byAddress || cluster.isPresent()) {
                refuse(
                        walk,
                        cluster.orElse(balancer).id(),
                        service,
                        "the backend pool of " + balancer.name() + " holds IP addresses, not network interfaces");
            }
        }

        private List<Component> services(Component balancer) {
            return scene.graph().ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                    .filter(each -> KubernetesKinds.LOAD_BALANCER.of(each).is(balancer.id()))
                    .toList();
        }

        private List<Component> services(Component balancer, IpAddress frontend) {
            return services(balancer).stream()
                    .filter(each ->
                            !KubernetesKinds.LOAD_BALANCER_ADDRESS.of(each).matches(own -> !own.equals(frontend)))
                    .toList();
        }

        /** ING-018. */
        private void local(Walk walk, Component service, Component published, Optional<Component> subnet) {
            boolean pods = scene.clusterOf(published)
                    .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.POD_SUBNET)
                                    && scene.pools(published).stream()
                                            .anyMatch(pool -> subnet.isPresent()
                                                    && NodePoolKinds.POD_SUBNET
                                                            .of(pool)
                                                            .is(subnet.get().id()))
                            || ClusterKinds.CNI_MODE.of(cluster).is(ClusterKinds.CniMode.NODE_SUBNET)
                                    && subnet.isPresent()
                                    && scene.nodeSubnet(published).equals(subnet))
                    .isPresent();
            if (pods && KubernetesKinds.EXTERNAL_TRAFFIC_POLICY.of(published).is(KubernetesKinds.TrafficPolicy.LOCAL)) {
                refuse(
                        walk,
                        published.id(),
                        service,
                        "service " + published.name() + " has externalTrafficPolicy Local, and " + service.name()
                                + " takes its NAT address from the pods' subnet "
                                + subnet.get().name());
            }
        }
    }
}
