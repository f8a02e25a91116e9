package dev.portolan.plan;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.Prefix;
import dev.portolan.trace.Missing;
import dev.portolan.trace.routing.Peerings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The address spaces of a design and which of them meet. */
public final class Spaces {

    /**
     * A range and whose it is.
     *
     * @param what how messages name it
     * @param inCluster whether it is a pod or service CIDR
     */
    public record Space(Prefix range, Component owner, String what, boolean inCluster) {
        @Override
        public String toString() {
            return Peerings.isGateway(owner)
                    ? "what '%s' learns (%s)".formatted(owner.name(), range)
                    : "%s of '%s' (%s)".formatted(what, owner.name(), range);
        }
    }

    /** Two ranges that share addresses although traffic can get from the one to the other. */
    public record Overlap(Space one, Space other) {
        @Override
        public String toString() {
            return one + " and " + other;
        }
    }

    private final Estate estate;
    private final List<Space> all = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Map<ComponentId, Set<ComponentId>> reached = new HashMap<>();

    public Spaces(Estate estate) {
        this.estate = estate;
        all.addAll(read());
    }

    /** Every range that the design gives. */
    public List<Space> all() {
        return List.copyOf(all);
    }

    /** What nobody has said. */
    public List<Missing> missing() {
        return List.copyOf(missing);
    }

    /** The pairs that hold the same addresses and can reach each other. */
    public List<Overlap> overlaps() {
        return Nesting.pairs(all).stream()
                .map(pair -> new Overlap(all.get(pair.one()), all.get(pair.other())))
                .filter(overlap -> meet(overlap.one(), overlap.other()))
                .toList();
    }

    private void miss(Component component, Property<?> property, String why) {
        missing.add(new Missing(component.id(), property.name(), why));
    }

    private List<Space> read() {
        List<Space> found = new ArrayList<>();
        for (Component network : estate.all(NetworkKinds.VIRTUAL_NETWORK)) {
            List<Prefix> space = estate.peerings().knownSpace(network);
            if (space.isEmpty()) {
                miss(network, NetworkKinds.ADDRESS_SPACE, "nobody said which address space " + network.name() + " has");
            }
            space.forEach(range -> found.add(new Space(range, network, "the address space", false)));
        }
        for (Component site : estate.all(ActorKinds.ON_PREMISES_SITE)) {
            Known<List<Prefix>> ranges = ActorKinds.SITE_PREFIXES.of(site);
            if (!ranges.isKnown()) {
                miss(site, ActorKinds.SITE_PREFIXES, "nobody said which ranges " + site.name() + " has");
            }
            ranges.orElse(List.of()).forEach(range -> found.add(new Space(range, site, "the range", false)));
        }
        addLearned(HybridKinds.VPN_GATEWAY, found);
        addLearned(HybridKinds.EXPRESSROUTE_GATEWAY, found);
        estate.all(ClusterKinds.AKS_CLUSTER).forEach(cluster -> addCluster(cluster, found));
        return found;
    }

    /** What gateways bring in beyond the ranges of the sites behind them; a default route is no address space. */
    private void addLearned(KindSpec kind, List<Space> found) {
        for (Component gateway : estate.all(kind)) {
            List<Prefix> sites = joined(gateway).stream()
                    .filter(end -> end.is(ActorKinds.ON_PREMISES_SITE.id()))
                    .flatMap(site -> ActorKinds.SITE_PREFIXES.of(site).orElse(List.of()).stream())
                    .toList();
            estate.peerings().learned(gateway).stream()
                    .filter(range -> range.length() > 0)
                    .filter(range -> sites.stream().noneMatch(site -> site.contains(range)))
                    .forEach(range -> found.add(new Space(range, gateway, "the range", false)));
        }
    }

    private void addCluster(Component cluster, List<Space> found) {
        Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        Known<Prefix> pods = ClusterKinds.POD_CIDR.of(cluster);
        Known<Prefix> services = ClusterKinds.SERVICE_CIDR.of(cluster);
        boolean own = mode.matches(ClusterKinds.CniMode::hasPodCidr);
        if (!mode.isKnown()) {
            miss(cluster, ClusterKinds.CNI_MODE, "nobody said how pods of " + cluster.name() + " get addresses");
        } else if (own && !pods.isKnown()) {
            miss(cluster, ClusterKinds.POD_CIDR, "nobody said which pod CIDR " + cluster.name() + " has");
        } else if (own) {
            found.add(new Space(pods.value(), cluster, "the pod CIDR", true));
        }
        if (!services.isKnown()) {
            miss(cluster, ClusterKinds.SERVICE_CIDR, "nobody said which service CIDR " + cluster.name() + " has");
        }
        services.optional().ifPresent(range -> found.add(new Space(range, cluster, "the service CIDR", true)));
    }

    /** Two clusters' own ranges never meet, as nobody routes to them from outside. */
    private boolean meet(Space one, Space other) {
        if (one.owner().id().equals(other.owner().id())) {
            return one.inCluster();
        }
        if (one.inCluster() && other.inCluster()) {
            return false;
        }
        if (Peerings.isGateway(one.owner()) || Peerings.isGateway(other.owner())) {
            return learns(one, other) || learns(other, one);
        }
        Optional<Component> start = home(one);
        Optional<Component> end = home(other);
        return start.isPresent()
                && end.isPresent()
                && reached.computeIfAbsent(start.get().id(), id -> reached(start.get()))
                        .contains(end.get().id());
    }

    private boolean learns(Space space, Space advertised) {
        return home(space)
                .filter(network -> network.is(NetworkKinds.VIRTUAL_NETWORK.id()))
                .filter(network -> estate.peerings().gatewaysFor(network).contains(advertised.owner()))
                .isPresent();
    }

    private Optional<Component> home(Space space) {
        return space.inCluster() ? estate.networkOf(space.owner()) : Optional.of(space.owner());
    }

    /** Peering is not transitive (data-plane.md B.2): a network leads further only where something in it passes packets on. */
    private Set<ComponentId> reached(Component start) {
        Set<ComponentId> seen = new HashSet<>(Set.of(start.id()));
        List<Component> open = new ArrayList<>();
        for (Component neighbour : next(start)) {
            if (seen.add(neighbour.id())) {
                open.add(neighbour);
            }
        }
        while (!open.isEmpty()) {
            Component at = open.remove(open.size() - 1);
            next(at).stream()
                    .filter(further -> passesOn(start, at, further))
                    .filter(further -> seen.add(further.id()))
                    .forEach(open::add);
        }
        return seen;
    }

    private boolean passesOn(Component start, Component at, Component further) {
        if (!at.is(NetworkKinds.VIRTUAL_NETWORK.id())) {
            return true;
        }
        boolean forwards =
                estate.graph().topology().descendants(at.id()).stream().anyMatch(EgressKinds::isFirewall);
        return forwards || joinsOverGateway(start, at, further) || joinsOverGateway(further, at, start);
    }

    private boolean joinsOverGateway(Component spoke, Component hub, Component site) {
        return spoke.is(NetworkKinds.VIRTUAL_NETWORK.id())
                && site.is(ActorKinds.ON_PREMISES_SITE.id())
                && estate.peerings().usesGatewaysOf(spoke, hub);
    }

    private List<Component> next(Component at) {
        List<Component> found = new ArrayList<>();
        if (at.is(NetworkKinds.VIRTUAL_NETWORK.id())) {
            found.addAll(estate.peerings().peers(at));
            for (Component gateway : estate.peerings().gateways(at)) {
                found.addAll(joined(gateway));
            }
        } else {
            found.addAll(joined(at));
        }
        return found;
    }

    private List<Component> joined(Component start) {
        List<Component> found = new ArrayList<>();
        for (Component end : estate.peerings().connectedTo(start)) {
            if (end.is(ActorKinds.ON_PREMISES_SITE.id())) {
                found.add(end);
            } else if (Peerings.isGateway(end)) {
                estate.networkOf(end).ifPresent(found::add);
            }
        }
        return found;
    }
}
