package dev.portolan;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generated hub-and-spoke estate of about the size asked for: a hub with a firewall, and spokes with a cluster each. */
public final class Estate {

    /** Components of a spoke that holds one workload. */
    private static final int PER_SPOKE = 10;

    private static final int COLUMNS = 12;
    private static final double SPOKE_WIDTH = 480;
    private static final double SPOKE_HEIGHT = 416;

    private final List<Component> components = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<ComponentId, Placement> placements = new LinkedHashMap<>();

    private Estate() {}

    /** An estate of {@code size} components, give or take a spoke. */
    public static Design of(int size) {
        Estate estate = new Estate();
        estate.hub();
        for (int i = 0; estate.components.size() + PER_SPOKE <= size; i++) {
            estate.spoke(i);
        }
        return Design.empty("Estate of " + size)
                .with(new Topology(estate.components, estate.links))
                .with(new Layout(estate.placements, Map.of()))
                .withFlows(estate.flows);
    }

    private void hub() {
        add(
                Component.of("internet", "internet-service", "Internet API"),
                new Rect(0, -160, 144, 48),
                set(ActorKinds.HOST_NAME, "api.example.com"),
                set(ActorKinds.ADDRESSES, List.of(IpAddress.of("192.0.2.80"))));
        add(
                Component.of("hub", "virtual-network", "hub"),
                new Rect(200, -300, 480, 240),
                set(NetworkKinds.ROLE, NetworkKinds.Role.HUB),
                set(NetworkKinds.ADDRESS_SPACE, List.of(Prefix.of("10.0.0.0/16"))));
        add(
                Component.of("snet-fw", "subnet", "AzureFirewallSubnet").in(new ComponentId("hub")),
                new Rect(16, 56, 208, 160),
                set(NetworkKinds.SUBNET_PREFIXES, List.of(Prefix.of("10.0.0.0/26"))));
        add(
                Component.of("fw", "azure-firewall", "fw").in(new ComponentId("snet-fw")),
                new Rect(16, 60, 152, 48),
                set(EgressKinds.PRIVATE_ADDRESS, IpAddress.of("10.0.0.4")),
                set(EgressKinds.PUBLIC_IPS, List.of(new ComponentId("pip"))),
                set(EgressKinds.COLLECTIONS, List.of(allowAll())));
        add(Component.of("pip", "public-ip", "pip"), new Rect(0, -240, 144, 48));
        add(
                Component.of("rt", "route-table", "rt").in(new ComponentId("hub")),
                new Rect(240, 56, 152, 48),
                set(FilterKinds.ROUTES, List.of(defaultRoute())));
    }

    private static Properties allowAll() {
        Properties rule = Properties.NONE
                .with(EgressKinds.NAME.key(), "web")
                .with(EgressKinds.SOURCES.key(), List.of("*"))
                .with(EgressKinds.FQDNS.key(), List.of("*.example.com"))
                .with(EgressKinds.PROTOCOLS.key(), List.of(EgressKinds.RuleProtocol.HTTPS));
        return Properties.NONE
                .with(EgressKinds.NAME.key(), "web")
                .with(EgressKinds.COLLECTION_TYPE.key(), EgressKinds.CollectionType.APPLICATION)
                .with(EgressKinds.PRIORITY.key(), 100)
                .with(EgressKinds.COLLECTION_RULES.key(), List.of(rule));
    }

    private static Properties defaultRoute() {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), "default")
                .with(FilterKinds.ROUTE_PREFIX.key(), "0.0.0.0/0")
                .with(FilterKinds.NEXT_HOP.key(), FilterKinds.NextHop.VIRTUAL_APPLIANCE)
                .with(FilterKinds.NEXT_HOP_ADDRESS.key(), IpAddress.of("10.0.0.4"));
    }

    private void spoke(int n) {
        String space = "10." + (1 + n / 200) + "." + n % 200;
        ComponentId vnet = new ComponentId("spoke-" + n);
        ComponentId subnet = new ComponentId("snet-" + n);
        ComponentId cluster = new ComponentId("aks-" + n);
        double x = n % COLUMNS * (SPOKE_WIDTH + 40);
        double y = n / COLUMNS * (SPOKE_HEIGHT + 40);
        add(
                Component.of(vnet.value(), "virtual-network", "spoke " + n),
                new Rect(x, y, SPOKE_WIDTH, SPOKE_HEIGHT),
                set(NetworkKinds.ROLE, NetworkKinds.Role.SPOKE),
                set(NetworkKinds.ADDRESS_SPACE, List.of(Prefix.of(space + ".0/24"))));
        add(
                Component.of(subnet.value(), "subnet", "nodes").in(vnet),
                new Rect(16, 56, 448, 344),
                set(NetworkKinds.SUBNET_PREFIXES, List.of(Prefix.of(space + ".0/25"))),
                set(NetworkKinds.ROUTE_TABLE, new ComponentId("rt")),
                set(NetworkKinds.NETWORK_SECURITY_GROUP, new ComponentId("nsg-" + n)));
        add(Component.of("nsg-" + n, "network-security-group", "nsg").in(vnet), new Rect(300, 8, 136, 40));
        add(
                Component.of(cluster.value(), "aks-cluster", "aks " + n).in(subnet),
                new Rect(16, 60, 416, 268),
                set(ClusterKinds.OUTBOUND_TYPE, ClusterKinds.OutboundType.USER_DEFINED_ROUTING),
                set(ClusterKinds.CNI_MODE, ClusterKinds.CniMode.OVERLAY),
                set(ClusterKinds.POD_CIDR, Prefix.of("192.168.0.0/16")));
        inside(n, subnet, cluster);
        wire(n, vnet);
    }

    private void inside(int n, ComponentId subnet, ComponentId cluster) {
        add(Component.of("np-" + n, "node-pool", "nodes").in(cluster), new Rect(16, 180, 144, 48));
        add(
                Component.of("slb-" + n, "load-balancer", "slb").in(subnet),
                new Rect(288, 4, 136, 48),
                set(BalancerKinds.SCOPE, BalancerKinds.Scope.INTERNAL));
        add(
                Component.of("svc-" + n, "kubernetes-service", "svc").in(cluster),
                new Rect(16, 52, 144, 48),
                set(KubernetesKinds.SELECTS, new ComponentId("ingress-" + n)));
        add(
                Component.of("ingress-" + n, "ingress-controller", "traefik").in(cluster),
                new Rect(176, 52, 144, 48),
                set(KubernetesKinds.CONTROLLER, KubernetesKinds.Controller.TRAEFIK));
        add(
                Component.of("app-" + n, "workload", "app").in(cluster),
                new Rect(176, 116, 144, 48),
                set(KubernetesKinds.WORKLOAD_PROTOCOL, KubernetesKinds.WorkloadProtocol.HTTP),
                set(KubernetesKinds.NODE_POOL, new ComponentId("np-" + n)));
        add(
                Component.of("job-" + n, "workload", "job").in(cluster),
                new Rect(176, 180, 144, 48),
                set(KubernetesKinds.NODE_POOL, new ComponentId("np-" + n)));
    }

    private void wire(int n, ComponentId vnet) {
        links.add(Link.of("to-hub-" + n, "peering", vnet.value(), "hub"));
        links.add(Link.of("from-hub-" + n, "peering", "hub", vnet.value()));
        links.add(Link.of("serve-" + n, "traffic", "ingress-" + n, "app-" + n));
        flows.add(Flow.https(
                "app " + n + " → API",
                FlowEnd.component(new ComponentId("app-" + n)),
                FlowEnd.host("api.example.com")));
    }

    /** One property and its value. */
    private interface Setting {
        Component on(Component component);
    }

    private static <T> Setting set(Property<T> property, T value) {
        return component -> component.with(property.key(), value);
    }

    private void add(Component component, Rect bounds, Setting... settings) {
        Component built = component;
        for (Setting setting : settings) {
            built = setting.on(built);
        }
        components.add(built);
        placements.put(built.id(), Placement.at(bounds));
    }
}
