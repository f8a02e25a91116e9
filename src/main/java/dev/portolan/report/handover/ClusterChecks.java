package dev.portolan.report.handover;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to hold before Azure makes a cluster as designed, in words (data-plane.md B.5, B.9; numbers.md D.2, D.4). */
final class ClusterChecks {

    private static final int LARGEST_SERVICE_RANGE = 12;
    private static final int SMALLEST_API_SUBNET = 28;
    private static final String DELEGATION = "Microsoft.ContainerService/managedClusters";

    /**
     * One thing.
     *
     * @param demand what Azure wants
     * @param holds empty where it is not determined
     * @param evidence what the design says of it
     */
    record Check(String demand, Optional<Boolean> holds, String evidence) {}

    private final Component cluster;
    private final Estate estate;
    private final List<Check> checks = new ArrayList<>();

    ClusterChecks(Component cluster, Estate estate) {
        this.cluster = cluster;
        this.estate = estate;
        List.<Runnable>of(this::outbound, this::services, this::pods, this::apiServer)
                .forEach(this::check);
    }

    private void check(Runnable demand) {
        try {
            demand.run();
        } catch (LeftOpen left) {
            open("Azure asks something of what the design leaves open", left.sentence());
        }
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    private void add(String demand, boolean holds, String evidence) {
        checks.add(new Check(demand, Optional.of(holds), evidence));
    }

    private void open(String demand, String evidence) {
        checks.add(new Check(demand, Optional.empty(), evidence));
    }

    private void outbound() {
        switch (ClusterKinds.OUTBOUND_TYPE.of(cluster).value()) {
            case USER_DEFINED_ROUTING ->
                subnets(
                        "userDefinedRouting: every node subnet needs a way out of its own, a route for 0.0.0.0/0",
                        this::leaves);
            case USER_ASSIGNED_NAT_GATEWAY ->
                subnets("userAssignedNATGateway: every node subnet needs a NAT gateway", this::hasGateway);
            case NONE, BLOCK -> isolated();
            default -> {}
        }
    }

    /** What one subnet says to a demand. */
    private interface Test {
        Check of(String demand, Component subnet);
    }

    private void subnets(String demand, Test test) {
        List<Component> subnets = estate.nodeSubnets(cluster);
        if (subnets.isEmpty()) {
            open(demand, "the subnet of the nodes is not given");
        }
        subnets.forEach(subnet -> checks.add(test.of(demand, subnet)));
    }

    private Check leaves(String demand, Component subnet) {
        Optional<Route> route = estate.defaultRoute(subnet);
        if (route.isEmpty() || route.get().hop() == Route.Hop.UNKNOWN) {
            return new Check(demand, Optional.empty(), "the routes of " + subnet.name() + " are not known");
        }
        boolean away = route.get().hop() == Route.Hop.APPLIANCE || route.get().hop() == Route.Hop.GATEWAY;
        return new Check(
                demand,
                Optional.of(away),
                "the default route of %s leads to %s"
                        .formatted(
                                subnet.name(),
                                (route.get().hop().label() + " " + route.get().address()).strip()));
    }

    private Check hasGateway(String demand, Component subnet) {
        return estate.target(subnet, NetworkKinds.NAT_GATEWAY)
                .map(gateway -> new Check(demand, Optional.of(true), subnet.name() + " has " + gateway.name()))
                .orElseGet(() -> new Check(demand, Optional.of(false), subnet.name() + " has no NAT gateway"));
    }

    /** firewall-egress.md E.4 (S-A13). */
    private void isolated() {
        OutboundType type = ClusterKinds.OUTBOUND_TYPE.of(cluster).value();
        ApiServerAccess access = ClusterKinds.API_SERVER_ACCESS.of(cluster).value();
        add(
                type.id() + ": the API server has to be private or integrated in the network",
                access != ApiServerAccess.PUBLIC,
                "API server: " + access.label());
        String demand = type.id() + ": nodes start from a private registry";
        if (ClusterKinds.ARTIFACT_SOURCE.of(cluster).isKnown()) {
            add(
                    demand,
                    ClusterKinds.ARTIFACT_SOURCE.of(cluster).is(ClusterKinds.ArtifactSource.CACHE),
                    "artifacts from: "
                            + ClusterKinds.ARTIFACT_SOURCE.of(cluster).value().label());
        } else {
            open(demand, ClusterKinds.ARTIFACT_SOURCE.label() + " is not given");
        }
    }

    /** numbers.md D.4: the service CIDR is smaller than /12, and the DNS address is not its first. */
    private void services() {
        Optional<Prefix> range = ClusterKinds.SERVICE_CIDR.of(cluster).optional();
        Optional<IpAddress> dns = ClusterKinds.DNS_SERVICE_ADDRESS.of(cluster).optional();
        String size = "The service CIDR has to be smaller than /12";
        String place = "The DNS service IP lies in the service CIDR and is not its first address";
        if (range.isEmpty()) {
            open(size, "the service CIDR is not given");
            open(place, "the service CIDR is not given");
            return;
        }
        add(size, range.get().length() > LARGEST_SERVICE_RANGE, "service CIDR " + range.get());
        if (dns.isEmpty()) {
            open(place, "the DNS service IP is not given");
        } else {
            IpAddress network = range.get().first();
            boolean first =
                    dns.get().equals(network) || dns.get().equals(network.plus(1)); // that of kubernetes.default
            add(place, range.get().contains(dns.get()) && !first, dns.get() + " in " + range.get());
        }
        apart("The service CIDR overlaps no address of its network or of one that is peered", range.get());
    }

    private void pods() {
        boolean own = ClusterKinds.CNI_MODE.of(cluster).matches(CniMode::hasPodCidr);
        if (!own) {
            return;
        }
        String demand = "The pod CIDR overlaps no address of its network or of one that is peered";
        ClusterKinds.POD_CIDR
                .of(cluster)
                .optional()
                .ifPresentOrElse(range -> apart(demand, range), () -> open(demand, "the pod CIDR is not given"));
    }

    private void apart(String demand, Prefix range) {
        Optional<Component> network = estate.networkOf(cluster)
                .or(() -> estate.nodeSubnets(cluster).stream()
                        .flatMap(subnet -> estate.networkOf(subnet).stream())
                        .findFirst());
        if (network.isEmpty()) {
            open(demand, "the network of " + cluster.name() + " is not given");
            return;
        }
        List<Component> near = new ArrayList<>(List.of(network.get()));
        near.addAll(estate.peerings().peers(network.get()));
        for (Component one : near) {
            List<Prefix> space = estate.peerings().knownSpace(one);
            if (space.isEmpty()) {
                open(demand, "the address space of " + one.name() + " is not given");
                return;
            }
            if (space.stream().anyMatch(range::overlaps)) {
                add(demand, false, "%s overlaps %s %s".formatted(range, one.name(), space));
                return;
            }
        }
        add(
                demand,
                true,
                range + " overlaps none of "
                        + String.join(", ", near.stream().map(Component::name).toList()));
    }

    /** data-plane.md B.9: a delegated subnet of /28 or more, from which at least nine addresses are kept. */
    private void apiServer() {
        ApiServerAccess access = ClusterKinds.API_SERVER_ACCESS.of(cluster).value();
        if (access == ApiServerAccess.PUBLIC || access == ApiServerAccess.PRIVATE) {
            return;
        }
        String demand = "VNet integration: the API server's subnet is /28 or larger and delegated to " + DELEGATION;
        Optional<Component> subnet = estate.target(cluster, ClusterKinds.API_SERVER_SUBNET);
        if (subnet.isEmpty()) {
            open(demand, "the API server subnet is not given");
            return;
        }
        List<Prefix> ranges = estate.addresses().prefixes(subnet.get());
        boolean delegated = NetworkKinds.DELEGATION.of(subnet.get()).matches(DELEGATION::equalsIgnoreCase);
        if (ranges.isEmpty()) {
            open(demand, "the range of " + subnet.get().name() + " is not given");
        } else {
            add(
                    demand,
                    delegated && ranges.stream().anyMatch(range -> range.length() <= SMALLEST_API_SUBNET),
                    "%s %s, %s"
                            .formatted(subnet.get().name(), ranges, delegated ? "delegated" : "not delegated to it"));
        }
    }
}
