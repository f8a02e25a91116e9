package dev.portolan.trace;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.Prefix;
import dev.portolan.trace.naming.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * The API server of a cluster, as its nodes reach it: in public by the cluster's outbound path, by a private endpoint in
 * the first node pool's subnet, or in a subnet of its own (data-plane.md B.9, sources S-A1, S-A14, S-A15).
 */
final class ApiServerHop implements HopBehaviour {

    private final Scene scene;
    private final Journey journey;

    ApiServerHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    /** The cluster whose API server this is: the one around it, or the one that names its subnet. */
    static Optional<Component> clusterOf(Scene scene, Component server) {
        return scene.clusterOf(server)
                .or(() -> scene.graph().ofKind(ClusterKinds.AKS_CLUSTER.id()).stream()
                        .filter(cluster -> ClusterKinds.API_SERVER_SUBNET
                                .of(cluster)
                                .matches(subnet -> subnet.equals(server.parent())))
                        .findFirst());
    }

    /** Where a client in the virtual network finds the server; empty, with the walk stopped, where it does not. */
    Optional<Target> find(Walk walk, Component network, Component server, Component cluster) {
        return switch (ClusterKinds.API_SERVER_ACCESS.of(cluster).value()) {
            case PUBLIC -> Optional.of(Target.internet("", Optional.of(server)));
            case PRIVATE ->
                isVisible(walk, network, server, cluster) ? inside(walk, server, cluster) : Optional.empty();
            case VNET_INTEGRATION_PUBLIC, VNET_INTEGRATION_PRIVATE -> inside(walk, server, cluster);
        };
    }

    /** AKS writes the record itself; the zone has to be seen from where the client asks (B.10). */
    private boolean isVisible(Walk walk, Component network, Component server, Component cluster) {
        Optional<Component> zone =
                scene.component(ClusterKinds.PRIVATE_DNS_ZONE.of(cluster).optional());
        if (zone.isEmpty()) {
            walk.assume(cluster.id(), ClusterKinds.PRIVATE_DNS_ZONE.name(), "a zone that AKS links to the network");
            return true;
        }
        String host = ClusterKinds.API_HOST
                .of(server)
                .orElse(cluster.name() + "." + DnsKinds.ZONE_NAME.of(zone.get()).orElse(""));
        Resolution found = scene.names().fromNetwork(network, host);
        if (found.outcome() == Resolution.Outcome.NOT_VISIBLE
                || !found.zone().equals(zone) && found.outcome() != Resolution.Outcome.UNKNOWN) {
            walk.stop(
                    Disposition.NAME_NOT_RESOLVED,
                    Step.Action.RESOLVED,
                    Because.of(Reason.DNS_ZONE_NOT_VISIBLE, zone.get().id())
                            .with("host", host)
                            .with("client", network.name())
                            .with(
                                    "why",
                                    found.why().isEmpty()
                                            ? "it is not linked to where the name is asked"
                                            : found.why()));
            return false;
        }
        if (found.outcome() == Resolution.Outcome.UNKNOWN) {
            walk.undetermined(
                    Step.Action.RESOLVED,
                    found.zone().map(Component::id).orElse(ComponentId.CANVAS),
                    found.property(),
                    found.why());
            return false;
        }
        walk.pass(
                Step.Action.RESOLVED,
                Because.of(Reason.DNS_RECORD, zone.get().id())
                        .with("host", host)
                        .with("type", "an A")
                        .with("record", "A")
                        .with("answer", server.name()));
        return true;
    }

    private Optional<Target> inside(Walk walk, Component server, Component cluster) {
        String given = ClusterKinds.API_ADDRESS.of(server).map(Object::toString).orElse("");
        if (!given.isEmpty()) {
            return Optional.of(Target.internal(given, server));
        }
        String range = subnet(cluster).map(scene::range).orElse("");
        if (range.isEmpty()) {
            walk.undetermined(
                    Step.Action.RESOLVED,
                    server.id(),
                    ClusterKinds.API_ADDRESS.name(),
                    "the address of " + server.name() + " is not given");
            return Optional.empty();
        }
        walk.assume(server.id(), ClusterKinds.API_ADDRESS.name(), "an address of " + range);
        return Optional.of(Target.internal(range, server));
    }

    private Optional<Component> subnet(Component cluster) {
        return ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ApiServerAccess.PRIVATE)
                ? scene.nodeSubnet(cluster)
                : scene.component(ClusterKinds.API_SERVER_SUBNET.of(cluster).optional());
    }

    @Override
    public void take(Walk walk, Target target) {
        Component server = walk.at();
        Optional<Component> cluster = clusterOf(scene, server);
        Optional<Component> subnet = target.open() ? Optional.empty() : cluster.flatMap(this::subnet);
        boolean endpoint = cluster.filter(
                        found -> ClusterKinds.API_SERVER_ACCESS.of(found).is(ApiServerAccess.PRIVATE))
                .isPresent(); // private endpoints pass by the subnet's group unless its policies are on (B.7)
        if (!endpoint) {
            subnet.ifPresent(found -> new Filters(scene).entering(walk, found, walk.packet()));
        }
        if (target.open()) {
            cluster.flatMap(found -> ClusterKinds.AUTHORIZED_RANGES.of(found).optional())
                    .filter(ranges -> !ranges.isEmpty())
                    .ifPresent(ranges -> admit(walk, cluster.get(), ranges));
        }
        walk.answerHere(subnet);
        walk.endTlsAt(server.id());
        walk.pass(
                Step.Action.DELIVERED, Because.of(Reason.ENDPOINT, server.id()).with("name", server.name()));
        journey.end(walk);
    }

    /** A public API server lets in its authorised ranges only, the cluster's own nodes included (EGR-023, S-A16). */
    private static void admit(Walk walk, Component cluster, List<Prefix> ranges) {
        List<String> words = ranges.stream().map(Prefix::toString).toList();
        new AllowList(cluster, ClusterKinds.AUTHORIZED_RANGES, Reason.SOURCE_ALLOW_LIST, words).ask(walk);
    }
}
