package dev.portolan.report.handover;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.ClusterKinds.PolicyEngine;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.Standing;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The networking arguments of {@code az aks create} that a cluster of the design needs (reference of Azure CLI, {@code az aks
 * create}); nothing beside the network, and nothing that the design does not say.
 */
final class ClusterArguments {

    private final Component cluster;
    private final Estate estate;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    ClusterArguments(Component cluster, Estate estate) {
        this.cluster = cluster;
        this.estate = estate;
        List.<Runnable>of(this::plugin, this::ranges, this::subnets, this::outbound, this::apiServer)
                .forEach(this::say);
    }

    private void say(Runnable argument) {
        try {
            argument.run();
        } catch (LeftOpen left) {
            open.add(left.sentence());
        }
    }

    List<Argument> arguments() {
        return List.copyOf(arguments);
    }

    /** What the design would have to say first, a sentence without a full stop each. */
    List<String> open() {
        return List.copyOf(open);
    }

    private void add(String name, String value, Property<?> property) {
        arguments.add(new Argument(name, value, property.label() + ", " + standing(property.of(cluster))));
    }

    private static String standing(Known<?> known) {
        return known.standing() == Standing.GIVEN ? "as designed" : "Azure's default";
    }

    private void plugin() {
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        if (!mode.isKnown()) {
            open.add("how pods get their addresses (" + ClusterKinds.CNI_MODE.label() + ") is not given");
        } else {
            switch (mode.value()) {
                case OVERLAY -> {
                    add("--network-plugin", "azure", ClusterKinds.CNI_MODE);
                    add("--network-plugin-mode", "overlay", ClusterKinds.CNI_MODE);
                }
                case POD_SUBNET, NODE_SUBNET -> add("--network-plugin", "azure", ClusterKinds.CNI_MODE);
                case KUBENET -> add("--network-plugin", "kubenet", ClusterKinds.CNI_MODE);
                case NONE -> add("--network-plugin", "none", ClusterKinds.CNI_MODE);
            }
        }
        Known<PolicyEngine> engine = ClusterKinds.POLICY_ENGINE.of(cluster);
        if (!engine.isKnown()) {
            open.add("who enforces network policies (" + ClusterKinds.POLICY_ENGINE.label() + ") is not given");
            return;
        }
        add("--network-policy", engine.value().id(), ClusterKinds.POLICY_ENGINE);
        if (engine.is(PolicyEngine.CILIUM)) {
            add("--network-dataplane", "cilium", ClusterKinds.POLICY_ENGINE);
        }
    }

    private void ranges() {
        boolean own = ClusterKinds.CNI_MODE.of(cluster).matches(CniMode::hasPodCidr);
        if (own) {
            text("--pod-cidr", ClusterKinds.POD_CIDR);
        }
        text("--service-cidr", ClusterKinds.SERVICE_CIDR);
        text("--dns-service-ip", ClusterKinds.DNS_SERVICE_ADDRESS);
        if (ClusterKinds.IP_FAMILIES.of(cluster).standing() == Standing.GIVEN) {
            add(
                    "--ip-families",
                    ClusterKinds.IP_FAMILIES.of(cluster).value().stream()
                            .map(Choice::label)
                            .collect(Collectors.joining(",")),
                    ClusterKinds.IP_FAMILIES);
        }
    }

    private void text(String name, Property<?> property) {
        Known<?> known = property.of(cluster);
        if (known.isKnown()) {
            add(name, known.value().toString(), property);
        } else {
            open.add(property.label() + " of " + cluster.name() + " is not given");
        }
    }

    private void subnets() {
        List<Component> nodes = estate.nodeSubnets(cluster);
        if (nodes.isEmpty()) {
            open.add("the subnet of the nodes of " + cluster.name() + " is not given");
        } else {
            arguments.add(new Argument("--vnet-subnet-id", id(nodes.get(0)), "subnet of the first node pool"));
        }
        if (ClusterKinds.CNI_MODE.of(cluster).is(CniMode.POD_SUBNET)) {
            Optional<Component> pods = estate.podSubnets(cluster).stream().findFirst();
            pods.ifPresentOrElse(
                    subnet -> arguments.add(new Argument(
                            "--pod-subnet-id",
                            id(subnet),
                            NodePoolKinds.POD_SUBNET.label() + " of the first node pool")),
                    () -> open.add("the pod subnet of " + cluster.name() + " is not given"));
        }
    }

    /** The addresses or prefixes that it brings along, else how many AKS makes. */
    private void balancerAddresses() {
        Known<List<ComponentId>> addresses = ClusterKinds.OUTBOUND_IPS.of(cluster);
        Known<List<ComponentId>> prefixes = ClusterKinds.OUTBOUND_PREFIXES.of(cluster);
        boolean bringsAddresses = addresses.matches(list -> !list.isEmpty());
        boolean bringsPrefixes = prefixes.matches(list -> !list.isEmpty());
        if (bringsAddresses) {
            add("--load-balancer-outbound-ips", ids(addresses.value()), ClusterKinds.OUTBOUND_IPS);
        }
        if (bringsPrefixes) {
            add("--load-balancer-outbound-ip-prefixes", ids(prefixes.value()), ClusterKinds.OUTBOUND_PREFIXES);
        }
        if (!bringsAddresses && !bringsPrefixes) {
            ClusterKinds.MANAGED_OUTBOUND_IPS
                    .of(cluster)
                    .optional()
                    .ifPresent(count -> add(
                            "--load-balancer-managed-outbound-ip-count",
                            count.toString(),
                            ClusterKinds.MANAGED_OUTBOUND_IPS));
        }
    }

    private void outbound() {
        Known<OutboundType> type = ClusterKinds.OUTBOUND_TYPE.of(cluster);
        add("--outbound-type", type.value().id(), ClusterKinds.OUTBOUND_TYPE);
        if (type.is(OutboundType.LOAD_BALANCER)) {
            balancerAddresses();
            add(
                    "--load-balancer-outbound-ports",
                    ClusterKinds.ALLOCATED_PORTS.of(cluster).value().toString(),
                    ClusterKinds.ALLOCATED_PORTS);
        } else if (type.is(OutboundType.MANAGED_NAT_GATEWAY)) {
            ClusterKinds.MANAGED_OUTBOUND_IPS
                    .of(cluster)
                    .optional()
                    .ifPresent(count -> add(
                            "--nat-gateway-managed-outbound-ip-count",
                            count.toString(),
                            ClusterKinds.MANAGED_OUTBOUND_IPS));
        }
        if (ClusterKinds.ARTIFACT_SOURCE.of(cluster).is(ClusterKinds.ArtifactSource.CACHE)) {
            add("--bootstrap-artifact-source", "Cache", ClusterKinds.ARTIFACT_SOURCE);
        }
        estate.target(cluster, ClusterKinds.HTTP_PROXY)
                .ifPresent(proxy -> add(
                        "--http-proxy-config",
                        Shell.blank("file with the proxy " + proxy.name()),
                        ClusterKinds.HTTP_PROXY));
    }

    private void apiServer() {
        ApiServerAccess access = ClusterKinds.API_SERVER_ACCESS.of(cluster).value();
        boolean isPrivate = access.isPrivate();
        if (access.isIntegrated()) {
            add("--enable-apiserver-vnet-integration", "", ClusterKinds.API_SERVER_ACCESS);
            estate.target(cluster, ClusterKinds.API_SERVER_SUBNET)
                    .ifPresentOrElse(
                            subnet -> add("--apiserver-subnet-id", id(subnet), ClusterKinds.API_SERVER_SUBNET),
                            () -> open.add("the API server subnet of " + cluster.name() + " is not given"));
        }
        if (isPrivate) {
            add("--enable-private-cluster", "", ClusterKinds.API_SERVER_ACCESS);
            Optional<Component> zone = estate.target(cluster, ClusterKinds.PRIVATE_DNS_ZONE);
            zone.ifPresentOrElse(
                    custom -> add("--private-dns-zone", id(custom), ClusterKinds.PRIVATE_DNS_ZONE),
                    () -> add(
                            "--private-dns-zone",
                            ClusterKinds.PRIVATE_ZONE_MODE.of(cluster).value().id(),
                            ClusterKinds.PRIVATE_ZONE_MODE));
            if (ClusterKinds.PUBLIC_FQDN.of(cluster).is(false)) {
                add("--disable-public-fqdn", "", ClusterKinds.PUBLIC_FQDN);
            }
        }
        ClusterKinds.AUTHORIZED_RANGES
                .of(cluster)
                .optional()
                .filter(ranges -> !ranges.isEmpty() && !isPrivate)
                .ifPresent(ranges -> add(
                        "--api-server-authorized-ip-ranges",
                        ranges.stream().map(Object::toString).collect(Collectors.joining(",")),
                        ClusterKinds.AUTHORIZED_RANGES));
    }

    /** The resource that somebody imported, or a stand-in with its name. */
    static String id(Component component) {
        String known = component.origin().resourceId();
        return known.isEmpty() ? Shell.blank("id of " + component.name()) : known;
    }

    private String ids(List<ComponentId> components) {
        return components.stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .map(ClusterArguments::id)
                .collect(Collectors.joining(","));
    }
}
