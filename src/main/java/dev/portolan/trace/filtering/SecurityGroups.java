package dev.portolan.trace.filtering;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.Access;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.FilterKinds.RuleProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.routing.Peerings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network security groups: rules in order of priority, then Azure's default rules (data-plane.md B.3, source S-N4). */
public final class SecurityGroups {

    private static final int LAST = 65_500;

    private final TopologyGraph graph;
    private final Peerings peerings;
    private final Map<ComponentId, List<Prefix>> networks = new HashMap<>();

    public SecurityGroups(TopologyGraph graph, Peerings peerings) {
        this.graph = graph;
        this.peerings = peerings;
    }

    /** The packet as a security group sees it. */
    public record Question(Direction direction, Ends source, Ends destination, int port, Protocol protocol) {}

    public Optional<Component> of(Component subnet) {
        return NetworkKinds.NETWORK_SECURITY_GROUP.of(subnet).optional().flatMap(graph.topology()::component);
    }

    /** What the group of {@code subnet} says. */
    public Ruling ask(Component group, Component subnet, Question question) {
        List<Prefix> network = networks.computeIfAbsent(subnet.id(), id -> virtualNetwork(subnet));
        List<Properties> rules = new ArrayList<>(FilterKinds.RULES.of(group).orElse(List.of()));
        rules.sort(Comparator.comparing(rule -> FilterKinds.PRIORITY.of(rule).orElse(0)));
        List<Properties> open = new ArrayList<>();
        for (Properties rule : rules) {
            Match match = matches(rule, question, network);
            if (match == Match.YES && FilterKinds.ACCESS.of(rule).isKnown() && !isPlaceOpen(rule)) {
                return settled(
                        open,
                        new Ruling(
                                FilterKinds.ACCESS.of(rule).is(Access.ALLOW),
                                name(rule),
                                FilterKinds.PRIORITY.of(rule).orElse(0),
                                false,
                                ""));
            }
            if (match != Match.NO) {
                open.add(rule);
            }
        }
        return settled(open, byDefault(question, network));
    }

    /** What the default rules alone say, as a group of {@code subnet} without any others would. */
    public Ruling withoutRules(Component subnet, Question question) {
        return byDefault(question, networks.computeIfAbsent(subnet.id(), id -> virtualNetwork(subnet)));
    }

    /** Rules that perhaps hold matter only where they say something else than the one that surely holds. */
    private static Ruling settled(List<Properties> open, Ruling sure) {
        for (Properties rule : open) {
            Known<Access> access = FilterKinds.ACCESS.of(rule);
            if (!access.isKnown() || access.is(Access.ALLOW) != sure.allowed()) {
                return new Ruling(
                        false,
                        name(rule),
                        FilterKinds.PRIORITY.of(rule).orElse(0),
                        false,
                        "it is not known whether rule " + name(rule) + " holds for this traffic");
            }
        }
        return sure;
    }

    /** Whether an import leaves open which rules come before this one. */
    private static boolean isPlaceOpen(Properties rule) {
        return FilterKinds.PRIORITY.isLeftOpen(rule);
    }

    private static String name(Properties rule) {
        return FilterKinds.NAME.of(rule).orElse("without a name");
    }

    private static Match matches(Properties rule, Question question, List<Prefix> network) {
        if (FilterKinds.DIRECTION.of(rule).matches(direction -> direction != question.direction())) {
            return Match.NO;
        }
        Match protocol = Match.of(FilterKinds.PROTOCOL
                .of(rule)
                .map(RuleProtocol::protocol)
                .orElse(Protocol.ANY)
                .covers(question.protocol()));
        Match direction = FilterKinds.DIRECTION.of(rule).isKnown() ? Match.YES : Match.MAYBE;
        return protocol.and(direction)
                .and(ends(FilterKinds.SOURCES.of(rule), question.source(), network))
                .and(ends(FilterKinds.DESTINATIONS.of(rule), question.destination(), network))
                .and(ports(FilterKinds.DESTINATION_PORTS.of(rule), question.port()))
                .and(sourcePorts(FilterKinds.SOURCE_PORTS.of(rule)));
    }

    private static Match ends(Known<List<String>> entries, Ends ends, List<Prefix> network) {
        return entries.isKnown() ? Match.any(entries.value(), entry -> ends.isIn(entry, network)) : Match.MAYBE;
    }

    private static Match ports(Known<List<PortRange>> ranges, int port) {
        if (!ranges.isKnown()) {
            return Match.MAYBE;
        }
        return Match.any(ranges.value(), range -> Match.of(range.equals(PortRange.ANY) || range.contains(port)));
    }

    /** Clients choose their port freely; a rule for some source ports only may or may not hold. */
    private static Match sourcePorts(Known<List<PortRange>> ranges) {
        return ranges.orElse(List.of(PortRange.ANY)).contains(PortRange.ANY) ? Match.YES : Match.MAYBE;
    }

    private static Ruling byDefault(Question question, List<Prefix> network) {
        Match from = question.source().isIn("VirtualNetwork", network);
        Match to = question.destination().isIn("VirtualNetwork", network);
        Match within = from.and(to);
        if (question.direction() == Direction.INBOUND) {
            Match balancer = question.source().isIn("AzureLoadBalancer", network);
            return first(within, "AllowVnetInBound", balancer, "AllowAzureLoadBalancerInBound", "DenyAllInBound");
        }
        Match internet = question.destination().isIn(Ends.INTERNET, network);
        return first(within, "AllowVnetOutBound", internet, "AllowInternetOutBound", "DenyAllOutBound");
    }

    private static Ruling first(Match one, String oneName, Match two, String twoName, String last) {
        if (one == Match.YES) {
            return new Ruling(true, oneName, 65_000, true, "");
        }
        if (two == Match.YES) {
            return new Ruling(true, twoName, 65_001, true, "");
        }
        if (one == Match.MAYBE || two == Match.MAYBE) {
            String open = one == Match.MAYBE ? oneName : twoName;
            return new Ruling(
                    false,
                    open,
                    65_000,
                    true,
                    "it is not known whether default rule " + open + " holds for this traffic");
        }
        return new Ruling(false, last, LAST, true, "");
    }

    /** The tag VirtualNetwork as the subnet sees it: own space, peers, sites behind gateways, ranges of its routes. */
    public List<Prefix> virtualNetwork(Component subnet) {
        List<Prefix> all = new ArrayList<>(List.of(AzurePlatform.ADDRESS.asPrefix()));
        graph.ancestor(subnet.id(), NetworkKinds.VIRTUAL_NETWORK.id()).ifPresent(network -> {
            all.addAll(peerings.space(network));
            peerings.peers(network).stream()
                    .filter(peer -> peerings.allowsAccess(network, peer))
                    .forEach(peer -> all.addAll(peerings.space(peer)));
            peerings.gatewaysFor(network).forEach(gateway -> all.addAll(peerings.learned(gateway)));
        });
        NetworkKinds.ROUTE_TABLE.of(subnet).optional().flatMap(graph.topology()::component).stream()
                .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                .flatMap(
                        route -> Prefix.parse(FilterKinds.ROUTE_PREFIX.of(route).orElse("")).stream())
                .filter(prefix -> prefix.length() > 0)
                .forEach(all::add);
        return all;
    }
}
