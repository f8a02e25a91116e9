package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The ingress controller, the service that publishes it, and the load balancer in front of both. */
final class InCluster {

    private static final int HTTPS = 443;
    private static final int CONTROLLER_PORT = 8443;
    private static final int FRONTEND_SUBNET = 28;
    private static final String FRONTEND = "ingress";

    private final Draft draft;
    private final Site site;
    private final Parts parts;
    private final Backends backends;
    private Optional<ComponentId> made = Optional.empty();

    InCluster(Draft draft, Site site, Parts parts) {
        this.draft = draft;
        this.site = site;
        this.parts = parts;
        backends = new Backends(draft);
    }

    ComponentId controller() {
        return made.or(() -> parts.controller().map(Component::id))
                .filter(draft.topology()::has)
                .orElseGet(this::make);
    }

    private ComponentId make() {
        ComponentId controller = draft.add(
                        KubernetesKinds.INGRESS_CONTROLLER,
                        "ingress",
                        site.cluster(),
                        Given.of(KubernetesKinds.CONTROLLER, KubernetesKinds.Controller.TRAEFIK)
                                .and(KubernetesKinds.REPLICAS, 2)
                                .and(KubernetesKinds.SPREAD, true)
                                .and(GatewayKinds.MINIMUM_TLS, GatewayKinds.MinimumTls.TLS12))
                .id();
        made = Optional.of(controller);
        return controller;
    }

    private ComponentId service(ComponentId controller) {
        ComponentId service = parts.service()
                .flatMap(each -> draft.find(each.id()))
                .map(Component::id)
                .orElseGet(() -> draft.add(
                                KubernetesKinds.KUBERNETES_SERVICE,
                                "svc-ingress",
                                site.cluster(),
                                Given.of(KubernetesKinds.SERVICE_TYPE, KubernetesKinds.ServiceType.LOAD_BALANCER)
                                        .and(KubernetesKinds.INTERNAL, true)
                                        .and(
                                                KubernetesKinds.PORTS,
                                                List.of(Given.of(KubernetesKinds.PORT_NAME, "https")
                                                        .and(KubernetesKinds.TRANSPORT, BalancerKinds.Transport.TCP)
                                                        .and(KubernetesKinds.PORT, HTTPS)
                                                        .and(KubernetesKinds.TARGET_PORT, CONTROLLER_PORT)
                                                        .properties()))
                                        .and(KubernetesKinds.SELECTS, controller)
                                        .and(
                                                KubernetesKinds.EXTERNAL_TRAFFIC_POLICY,
                                                KubernetesKinds.TrafficPolicy.LOCAL))
                        .id());
        draft.set(controller, Given.of(KubernetesKinds.SERVICE, service));
        return service;
    }

    /** An internal load balancer in a subnet of its own; gives its id. */
    ComponentId internal() {
        ComponentId controller = controller();
        ComponentId service = service(controller);
        Optional<Component> there = parts.balancer().flatMap(each -> draft.find(each.id()));
        if (there.isPresent() && Ranges.addressOf(there.get()).isPresent()) {
            return there.get().id();
        }
        Ranges ranges = new Ranges(draft);
        ComponentId subnet = ranges.subnet(
                site.network(),
                "snet-ingress",
                FRONTEND_SUBNET,
                Given.of(NetworkKinds.NETWORK_SECURITY_GROUP, new Filters(draft, site).make("nsg-ingress", List.of()))
                        .and(NetworkKinds.DEFAULT_OUTBOUND_ACCESS, false));
        IpAddress address = ranges.address(subnet);
        Properties frontend = Given.of(BalancerKinds.NAME, FRONTEND)
                .and(BalancerKinds.FRONTEND_ADDRESS, address)
                .and(BalancerKinds.SUBNET, subnet)
                .properties();
        ComponentId balancer = draft.add(
                        BalancerKinds.LOAD_BALANCER_KIND,
                        "slb-internal",
                        subnet,
                        balancer(BalancerKinds.Scope.INTERNAL, frontend).and(AddressKinds.ZONES, Zones.of(draft, site)))
                .id();
        draft.change(
                service, each -> without(each, KubernetesKinds.PUBLIC_IP.name(), KubernetesKinds.SOURCE_RANGES.name()));
        draft.set(
                service,
                Given.of(KubernetesKinds.INTERNAL, true)
                        .and(KubernetesKinds.LOAD_BALANCER, balancer)
                        .and(KubernetesKinds.LOAD_BALANCER_ADDRESS, address)
                        .and(KubernetesKinds.LOAD_BALANCER_SUBNET, subnet));
        draft.traffic(balancer, controller);
        return balancer;
    }

    /** A public load balancer that lets in Front Door alone; gives the id of its public address. */
    ComponentId open() {
        ComponentId controller = controller();
        ComponentId service = service(controller);
        ComponentId address = KubernetesKinds.PUBLIC_IP
                .of(draft.get(service))
                .optional()
                .filter(draft.topology()::has)
                .orElseGet(() -> PublicIps.make(draft, "pip-ingress", site.network(), Zones.of(draft, site)));
        Properties frontend = Given.of(BalancerKinds.NAME, FRONTEND)
                .and(BalancerKinds.PUBLIC_IP, address)
                .properties();
        ComponentId balancer = publicBalancer(frontend);
        draft.change(
                service,
                each -> without(
                        each,
                        KubernetesKinds.LOAD_BALANCER_ADDRESS.name(),
                        KubernetesKinds.LOAD_BALANCER_SUBNET.name()));
        draft.set(
                service,
                Given.of(KubernetesKinds.INTERNAL, false)
                        .and(KubernetesKinds.LOAD_BALANCER, balancer)
                        .and(KubernetesKinds.PUBLIC_IP, address)
                        .and(KubernetesKinds.SOURCE_RANGES, List.of(Filters.FRONT_DOOR)));
        draft.traffic(balancer, controller);
        return address;
    }

    /** AKS has one public load balancer for both directions: the one that carries outbound traffic takes requests too. */
    private ComponentId publicBalancer(Properties frontend) {
        Optional<Component> there =
                parts.balancer().flatMap(each -> draft.find(each.id())).or(() -> OutboundBalancer.of(draft, site));
        if (there.isEmpty()) {
            return draft.add(
                            BalancerKinds.LOAD_BALANCER_KIND,
                            "slb-public",
                            site.network(),
                            balancer(BalancerKinds.Scope.PUBLIC, frontend))
                    .id();
        }
        draft.change(
                there.get().id(),
                each -> OutboundBalancer.withInbound(
                        each, balancer(BalancerKinds.Scope.PUBLIC, frontend).properties()));
        return there.get().id();
    }

    private Given balancer(BalancerKinds.Scope scope, Properties frontend) {
        return Given.of(BalancerKinds.SKU, AddressKinds.PublicSku.STANDARD)
                .and(BalancerKinds.SCOPE, scope)
                .and(BalancerKinds.FRONTENDS, List.of(frontend))
                .and(
                        BalancerKinds.RULES,
                        List.of(Given.of(BalancerKinds.NAME, "https")
                                .and(BalancerKinds.FRONTEND, FRONTEND)
                                .and(BalancerKinds.PROTOCOL, BalancerKinds.Transport.TCP)
                                .and(BalancerKinds.PORT, HTTPS)
                                .and(BalancerKinds.BACKEND_PORT, HTTPS)
                                .and(BalancerKinds.POOL, "kubernetes")
                                .and(BalancerKinds.PROBE, FRONTEND)
                                .and(BalancerKinds.FLOATING_IP, true)
                                .properties()))
                .and(
                        BalancerKinds.POOLS,
                        List.of(Given.of(BalancerKinds.NAME, "kubernetes")
                                .and(BalancerKinds.MEMBERS, site.pools())
                                .properties()))
                .and(
                        BalancerKinds.PROBES,
                        List.of(Given.of(BalancerKinds.NAME, FRONTEND)
                                .and(BalancerKinds.PROBE_PROTOCOL, BalancerKinds.ProbeProtocol.TCP)
                                .and(BalancerKinds.PORT, HTTPS)
                                .properties()));
    }

    /**
     * What the controller serves and whom it lets in.
     *
     * @param names the name by which the controller knows each host that clients ask for
     * @param sources none where the header of a Front Door decides
     */
    void serve(List<Published> all, Map<String, String> names, Properties certificate, List<String> sources) {
        ComponentId controller = controller();
        List<Properties> rules = all.stream()
                .map(each -> Given.of(KubernetesKinds.HOST, names.getOrDefault(each.host(), each.host()))
                        .and(KubernetesKinds.PATH, each.path())
                        .and(KubernetesKinds.BACKEND, each.service())
                        .properties())
                .distinct()
                .toList();
        draft.change(
                controller,
                each -> without(each, EdgeKinds.REQUIRED_FRONT_DOOR.name(), KubernetesKinds.SOURCE_ALLOW_LIST.name()));
        Given given = Given.of(KubernetesKinds.RULES, rules)
                .and(Certificates.CERTIFICATES, List.of(certificate))
                .and(KubernetesKinds.BACKEND_PROTOCOL, backends.spoken(all));
        if (!sources.isEmpty()) {
            given = given.and(
                    KubernetesKinds.SOURCE_ALLOW_LIST,
                    sources.stream().map(InCluster::range).toList());
        }
        draft.set(controller, given);
        for (Published each : all) {
            backends.workload(each.service()).ifPresent(pods -> draft.traffic(controller, pods.id()));
        }
        backends.policies(all, List.of(controller), List.of());
    }

    void requireDoor(ComponentId door) {
        draft.set(controller(), Given.of(EdgeKinds.REQUIRED_FRONT_DOOR, door));
    }

    private static Prefix range(String text) {
        return Prefix.parse(text).orElseGet(() -> IpAddress.of(text).asPrefix());
    }

    static Component without(Component component, String... names) {
        UnaryOperator<Properties> change = properties -> {
            Properties next = properties;
            for (String name : names) {
                next = next.without(name);
            }
            return next;
        };
        return component.with(change.apply(component.properties()));
    }
}
