package dev.portolan.plan.snat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Step;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.filtering.Ends;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out by tracing where pools leave for the Internet, so that routes, peerings and Azure's precedence decide and not
 * what an outbound type says (data-plane.md B.5). A filter on the way does not: ports are counted as if it let pass.
 */
final class WaysOut {

    /** An address that nobody on the Internet has stands for any there (RFC 2544). */
    private static final IpAddress ANYWHERE = IpAddress.of("198.18.0.1");

    private static final int HTTPS = 443;
    private static final Set<Step.Action> DECISIVE = Set.of(Step.Action.ROUTED, Step.Action.TRANSLATED);

    private final Estate estate;
    private final Tracer tracer;

    WaysOut(Design design, Catalog catalog, Estate estate) {
        this.estate = estate;
        Design asked = design;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            if (ClusterKinds.CNI_MODE.of(cluster).is(CniMode.POD_SUBNET)) {
                for (Component pool : estate.pools(cluster)) {
                    asked = asked.with(podOf(pool, cluster));
                }
            }
        }
        this.tracer = new Tracer(asked, catalog);
    }

    /** With a pod subnet pods leave by its routes, so that one of the pool has to be asked (EGR-004). */
    private static Component podOf(Component pool, Component cluster) {
        return Component.of(podId(pool), KubernetesKinds.WORKLOAD.id().value(), "pods of " + pool.name())
                .in(cluster.id())
                .with(KubernetesKinds.NODE_POOL.key(), pool.id());
    }

    private static String podId(Component pool) {
        return "pods of:" + pool.id();
    }

    /** Names play no part: ports are counted per address, and one that is not given goes where any goes. */
    WayOut of(Component pool, Optional<Component> destination) {
        Optional<Component> proxied = estate.clusterOf(pool)
                .filter(cluster -> ClusterKinds.HTTP_PROXY.of(cluster).isKnown());
        if (proxied.isPresent()) {
            return new WayOut(
                    List.of(),
                    List.of(new Missing(
                            proxied.get().id(),
                            ClusterKinds.HTTP_PROXY.name(),
                            "requests of %s to the Internet go through an HTTP proxy, whose way out is not followed"
                                    .formatted(proxied.get().name()))));
        }
        boolean byPods = estate.clusterOf(pool)
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(CniMode.POD_SUBNET))
                .isPresent();
        FlowEnd from = byPods ? new FlowEnd(FlowEnd.Type.COMPONENT, podId(pool)) : FlowEnd.component(pool.id());
        Set<Egress> exits = new LinkedHashSet<>();
        Set<Missing> missing = new LinkedHashSet<>();
        for (IpAddress address : addresses(destination)) {
            Flow flow = Flow.tcp("way out", from, FlowEnd.address(address.toString()), HTTPS);
            for (Branch branch : tracer.trace(flow).branches()) {
                Optional<Egress> exit = exit(branch, pool);
                exit.ifPresent(exits::add);
                missing.addAll(exit.isPresent() ? undecided(branch) : branch.missing());
            }
        }
        return new WayOut(List.copyOf(exits), List.copyOf(missing));
    }

    private static List<IpAddress> addresses(Optional<Component> destination) {
        List<IpAddress> given = destination
                .flatMap(end -> ActorKinds.ADDRESSES.of(end).optional())
                .orElse(List.of());
        return given.isEmpty() ? List.of(ANYWHERE) : given;
    }

    private Optional<Egress> exit(Branch branch, Component pool) {
        Optional<Egress> last = Optional.empty();
        for (Hop hop : branch.hops()) {
            for (Step step : hop.steps()) {
                if (step.action() == Step.Action.TRANSLATED && isPublic(step.because())) {
                    last = egress(step.because(), pool);
                }
            }
        }
        return last;
    }

    private Optional<Egress> egress(Because because, Component pool) {
        Optional<Component> by = estate.graph().topology().component(because.component());
        return switch (because.reason()) {
            case SNAT_FIREWALL ->
                by.filter(one -> one.is(EgressKinds.AZURE_FIREWALL.id()))
                        .map(one -> new Egress(Egress.Type.FIREWALL, one, Optional.empty()));
            case SNAT_NAT_GATEWAY -> by.map(one -> new Egress(Egress.Type.NAT_GATEWAY, one, Optional.empty()));
            case SNAT_LOAD_BALANCER ->
                by.map(one -> one.is(NetworkKinds.SUBNET.id())
                        ? new Egress(Egress.Type.DEFAULT_ACCESS, one, Optional.empty())
                        : new Egress(Egress.Type.LOAD_BALANCER, one, estate.clusterOf(pool)));
            case SNAT_INSTANCE ->
                by.map(one -> one.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        ? new Egress(Egress.Type.APPLIANCE, one, Optional.empty())
                        : new Egress(Egress.Type.NODE_ADDRESS, one, Optional.empty()));
            default -> Optional.empty();
        };
    }

    /** A firewall that is tunnelled elsewhere changes the source to one of its private addresses (B.6). */
    private static boolean isPublic(Because because) {
        List<Prefix> after = Ends.of(because.detail("after")).ranges();
        return after.isEmpty()
                || after.stream().noneMatch(range -> Prefix.PRIVATE.stream().anyMatch(all -> all.contains(range)));
    }

    /** What is not known of routes and translation; other doubts do not change where the packet leaves. */
    private static List<Missing> undecided(Branch branch) {
        List<Missing> found = new ArrayList<>();
        for (Hop hop : branch.hops()) {
            hop.steps().stream()
                    .filter(step -> step.outcome() == Step.Outcome.UNDETERMINED && DECISIVE.contains(step.action()))
                    .map(Step::because)
                    .forEach(because -> branch.missing().stream()
                            .filter(missing -> missing.component().equals(because.component())
                                    && missing.why().equals(because.detail("why")))
                            .forEach(found::add));
        }
        return found;
    }
}
