package dev.portolan.plan.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.Phrases;
import dev.portolan.model.Component;
import dev.portolan.net.FreeBlocks;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import dev.portolan.plan.Spaces;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The IPv4 addresses of a design: a ruler per virtual network, the pod ranges of overlay clusters, and what collides
 * (numbers.md D.2, D.4).
 *
 * @param networks in the order of the design
 * @param missing what nobody has said beside what the rulers and pod ranges name themselves
 */
public record AddressPlan(
        List<NetworkRuler> networks, List<PodRange> podRanges, List<Clash> clashes, List<Missing> missing) {

    public AddressPlan {
        networks = List.copyOf(networks);
        podRanges = List.copyOf(podRanges);
        clashes = List.copyOf(clashes);
        missing = List.copyOf(missing);
    }

    public static AddressPlan of(Estate estate) {
        Needs needs = new Needs(estate);
        ClusterNeeds clusters = new ClusterNeeds(needs);
        estate.all(ClusterKinds.AKS_CLUSTER).forEach(clusters::add);
        new ServiceNeeds(needs).addAll();
        List<NetworkRuler> rulers = estate.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .map(network -> ruler(network, needs))
                .toList();
        Spaces spaces = new Spaces(estate);
        List<Missing> missing = new ArrayList<>(needs.missing());
        missing.addAll(spaces.missing());
        estate.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .filter(network ->
                        estate.peerings().knownSpace(network).stream().anyMatch(Prefix::isIpv6))
                .forEach(network -> missing.add(new Missing(
                        network.id(),
                        NetworkKinds.ADDRESS_SPACE.name(),
                        "IPv6 ranges are not planned, as in " + network.name())));
        List<PodRange> pods = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).is(CniMode.OVERLAY))
                .map(cluster -> podRange(cluster, estate))
                .toList();
        return new AddressPlan(
                rulers,
                pods,
                clashes(rulers, spaces),
                missing.stream().distinct().toList());
    }

    private static NetworkRuler ruler(Component network, Needs needs) {
        List<Prefix> space = version4(needs.estate().peerings().knownSpace(network));
        List<Component> subnets = needs.estate().graph().topology().descendants(network.id()).stream()
                .filter(inner -> inner.is(NetworkKinds.SUBNET.id()))
                .toList();
        List<Prefix> taken = subnets.stream()
                .flatMap(subnet -> needs.estate().addresses().prefixes(subnet).stream())
                .toList();
        FreeBlocks free = FreeBlocks.of(space, taken);
        List<SubnetFill> fills = subnets.stream()
                .map(subnet -> fill(subnet, needs, free))
                .sorted(Comparator.comparing(
                                (SubnetFill fill) -> fill.prefixes().isEmpty() ? 1 : 0) // those without a range last
                        .thenComparing(AddressPlan::byAddress))
                .toList();
        return new NetworkRuler(network, space, fills, free);
    }

    private static int byAddress(SubnetFill one, SubnetFill other) {
        return one.prefixes().isEmpty() || other.prefixes().isEmpty()
                ? 0
                : FreeBlocks.byAddress(one.prefixes().get(0), other.prefixes().get(0));
    }

    private static SubnetFill fill(Component subnet, Needs needs, FreeBlocks free) {
        List<Prefix> prefixes = version4(needs.estate().addresses().prefixes(subnet));
        SubnetFill fill = new SubnetFill(subnet, prefixes, needs.of(subnet), Optional.empty());
        Optional<Prefix> larger =
                fill.fill() == Fill.TOO_SMALL && fill.lengthNeeded().isPresent()
                        ? free.next(fill.lengthNeeded().getAsInt())
                        : Optional.empty();
        return new SubnetFill(subnet, prefixes, needs.of(subnet), larger);
    }

    private static List<Prefix> version4(List<Prefix> ranges) {
        return ranges.stream().filter(range -> !range.isIpv6()).toList();
    }

    private static PodRange podRange(Component cluster, Estate estate) {
        List<NodeCount> pools =
                estate.pools(cluster).stream().map(NodeCount::of).toList();
        List<Missing> missing = new ArrayList<>();
        pools.forEach(pool -> missing.addAll(pool.missing()));
        if (pools.isEmpty()) {
            missing.add(new Missing(cluster.id(), "", "no node pool of " + cluster.name() + " is drawn"));
        }
        if (!ClusterKinds.POD_CIDR.of(cluster).isKnown()) {
            missing.add(new Missing(
                    cluster.id(), ClusterKinds.POD_CIDR.name(), "the pod CIDR of " + cluster.name() + " is not given"));
        }
        long nodes = pools.stream().mapToLong(NodeCount::atLeast).sum();
        return new PodRange(cluster, ClusterKinds.POD_CIDR.of(cluster).optional(), nodes, missing);
    }

    private static List<Clash> clashes(List<NetworkRuler> rulers, Spaces spaces) {
        List<Clash> found = new ArrayList<>();
        rulers.forEach(ruler -> within(ruler, found));
        spaces.overlaps()
                .forEach(overlap -> found.add(new Clash(
                        Phrases.capitalised("%s and %s share addresses".formatted(overlap.one(), overlap.other())),
                        List.of(overlap.one().owner(), overlap.other().owner()).stream()
                                .distinct()
                                .toList())));
        return found;
    }

    private static void within(NetworkRuler ruler, List<Clash> found) {
        Map<SubnetFill, List<SharedRanges.Pair>> shared = new SharedRanges(ruler.subnets())
                .pairs().stream().collect(Collectors.groupingBy(SharedRanges.Pair::one));
        for (SubnetFill one : ruler.subnets()) {
            for (Prefix range : one.prefixes()) {
                if (!ruler.space().isEmpty() && ruler.space().stream().noneMatch(all -> all.contains(range))) {
                    found.add(new Clash(
                            "'%s' (%s) lies outside the address space of '%s'"
                                    .formatted(
                                            one.subnet().name(),
                                            range,
                                            ruler.network().name()),
                            List.of(one.subnet(), ruler.network())));
                }
            }
            shared.getOrDefault(one, List.of()).forEach(pair -> found.add(shared(pair)));
        }
    }

    private static Clash shared(SharedRanges.Pair pair) {
        Component one = pair.one().subnet();
        Component other = pair.other().subnet();
        return new Clash(
                "'%s' (%s) and '%s' (%s) share addresses"
                        .formatted(one.name(), pair.range(), other.name(), pair.with()),
                List.of(one, other));
    }
}
