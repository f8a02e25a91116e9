package dev.portolan.guidance.gateway;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Traffic that an Application Gateway cannot do without.
 *
 * @param words how messages name it
 * @param name of the rule that would allow it
 * @param tag the service tag at the far end
 * @param vital the ports that it is about where it names none: a denial of others, such as 22 or 25, does it no harm
 * @param byDefault whether Azure's default rules allow it
 * @param frontend the gateway's address that a rule's destination must hold; {@link Ends#INTERNET} for one that is not
 *     given; empty where the gateway's subnet will do
 */
record Need(
        String words,
        String name,
        FilterKinds.Direction direction,
        String tag,
        PortRange ports,
        List<PortRange> vital,
        boolean byDefault,
        String frontend) {

    private static final String INTERNET = "Internet";
    private static final Set<String> NO_CLIENTS = Set.of("GatewayManager", "AzureLoadBalancer");
    private static final int FIRST_PRIORITY = 100;
    private static final int LAST_PRIORITY = 4_096;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** What a group does with it. */
    enum Answer {
        ALLOWED,
        DENIED,
        OPEN_QUESTION
    }

    /** @param publicAddress the address of the gateway's public frontend; unknown where it is not given */
    static List<Need> of(Component gateway, Known<IpAddress> publicAddress, PortRange management) {
        List<Need> needs = new ArrayList<>();
        Set<Integer> open = ports(gateway, GatewayKinds.Frontend.PUBLIC);
        Set<Integer> inside = ports(gateway, GatewayKinds.Frontend.PRIVATE);
        List<PortRange> listening = Stream.concat(open.stream(), inside.stream())
                .map(PortRange::single)
                .toList();
        FilterKinds.Direction in = FilterKinds.Direction.INBOUND;
        needs.add(new Need(
                "inbound TCP 65200-65535 from GatewayManager",
                "AllowGatewayManager",
                in,
                "GatewayManager",
                management,
                List.of(management),
                false,
                ""));
        needs.add(new Need(
                "inbound from AzureLoadBalancer",
                "AllowAzureLoadBalancer",
                in,
                "AzureLoadBalancer",
                PortRange.ANY,
                joined(listening, management),
                true,
                ""));
        open.forEach(port -> needs.add(fromInternet(port, inside.contains(port), publicAddress)));
        inside.forEach(port -> needs.add(new Need(
                "inbound TCP " + port + " from clients of the private frontend",
                "AllowPrivateClients" + port,
                in,
                "VirtualNetwork",
                PortRange.single(port),
                List.of(PortRange.single(port)),
                true,
                "")));
        needs.add(new Need(
                "outbound to the Internet",
                "AllowInternetOutbound",
                FilterKinds.Direction.OUTBOUND,
                INTERNET,
                PortRange.ANY,
                joined(listening, management, PortRange.single(HTTP), PortRange.single(HTTPS)),
                true,
                ""));
        return needs;
    }

    /** Where both frontends share a port, packets keep the public address, and the subnet's range does not hold it (S-N12). */
    private static Need fromInternet(int port, boolean shared, Known<IpAddress> publicAddress) {
        String frontend = shared ? publicAddress.map(IpAddress::toString).orElse(Ends.INTERNET) : "";
        return new Need(
                "inbound TCP " + port + (shared ? " from clients to the public frontend's address" : " from clients"),
                "AllowClients" + port,
                FilterKinds.Direction.INBOUND,
                INTERNET,
                PortRange.single(port),
                List.of(PortRange.single(port)),
                false,
                frontend);
    }

    private static List<PortRange> joined(List<PortRange> listening, PortRange... others) {
        return Stream.concat(listening.stream(), Arrays.stream(others)).toList();
    }

    private static Set<Integer> ports(Component gateway, GatewayKinds.Frontend frontend) {
        Set<Integer> ports = new TreeSet<>();
        for (Properties listener : GatewayKinds.LISTENERS.of(gateway).orElse(List.of())) {
            if (GatewayKinds.FRONTEND.of(listener).is(frontend)) {
                GatewayKinds.PORT.of(listener).optional().ifPresent(ports::add);
            }
        }
        return ports;
    }

    Answer answer(Component group) {
        boolean open = false;
        for (Properties rule : sorted(group)) {
            if (!FilterKinds.DIRECTION.of(rule).is(direction) || !touches(rule)) {
                continue;
            }
            Known<FilterKinds.Access> access = FilterKinds.ACCESS.of(rule);
            Match held = holdsFrontend(rule);
            if (held == Match.NO) {
                continue;
            }
            if (held == Match.MAYBE
                    || !access.isKnown()
                    || !FilterKinds.DESTINATION_PORTS.of(rule).isKnown()
                    || !far(rule).isKnown()) {
                open = true;
            } else if (access.is(FilterKinds.Access.DENY)) {
                return open ? Answer.OPEN_QUESTION : Answer.DENIED;
            } else if (coversPorts(rule) && coversProtocol(rule) || isForSomeClients(rule)) {
                return Answer.ALLOWED;
            }
        }
        return open ? Answer.OPEN_QUESTION : byDefault ? Answer.ALLOWED : Answer.DENIED;
    }

    private Match holdsFrontend(Properties rule) {
        List<String> destinations = FilterKinds.DESTINATIONS.of(rule).orElse(List.of("*"));
        if (frontend.isEmpty()) {
            return Match.YES;
        }
        return destinations.stream()
                .map(entry -> Ends.of(frontend).isIn(entry, List.of()))
                .reduce(Match.NO, Match::or);
    }

    private static List<Properties> sorted(Component group) {
        return FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .sorted(Comparator.comparing(
                        rule -> FilterKinds.PRIORITY.of(rule).orElse(0)))
                .toList();
    }

    private Known<List<String>> far(Properties rule) {
        return direction == FilterKinds.Direction.INBOUND
                ? FilterKinds.SOURCES.of(rule)
                : FilterKinds.DESTINATIONS.of(rule);
    }

    private boolean touches(Properties rule) {
        boolean deny = FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY);
        boolean transport =
                FilterKinds.PROTOCOL.of(rule).orElse(FilterKinds.RuleProtocol.ANY) == FilterKinds.RuleProtocol.ANY
                        || FilterKinds.PROTOCOL.of(rule).is(FilterKinds.RuleProtocol.TCP);
        boolean overlaps = FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of(PortRange.ANY)).stream()
                .anyMatch(range -> deny ? overlaps(range) : range.contains(ports) || isClientPort());
        boolean meant = far(rule).orElse(List.of(tag)).stream().anyMatch(entry -> names(entry, deny));
        return transport && overlaps && meant;
    }

    private boolean overlaps(PortRange range) {
        return vital.stream().anyMatch(each -> range.first() <= each.last() && each.first() <= range.last());
    }

    private boolean names(String entry, boolean deny) {
        boolean everybody = entry.equals("*") || entry.equals("0.0.0.0/0") || entry.equals(tag);
        boolean platform = entry.equals(INTERNET) && tag.equals("GatewayManager");
        return everybody || platform || !deny && isClientPort() && !NO_CLIENTS.contains(entry);
    }

    /** Only the clients' ports are single ones, and who the clients are is the designer's choice. */
    private boolean isClientPort() {
        return ports.first() == ports.last();
    }

    private boolean isForSomeClients(Properties rule) {
        return isClientPort() && coversPorts(rule);
    }

    private boolean coversPorts(Properties rule) {
        return FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of()).stream()
                .anyMatch(range -> range.contains(ports));
    }

    private boolean coversProtocol(Properties rule) {
        return ports.equals(PortRange.ANY)
                ? FilterKinds.PROTOCOL.of(rule).is(FilterKinds.RuleProtocol.ANY)
                : FilterKinds.PROTOCOL.of(rule).value().protocol().covers(Protocol.TCP);
    }

    /**
     * The edit that adds a rule per need, before those that deny it and after those that deny something else; empty where
     * no priority is free there.
     *
     * @param clients the service tag of whoever comes in from the Internet
     */
    static Optional<Edit> allowing(Component group, List<Need> needs, String clients) {
        List<Properties> rules = new ArrayList<>(FilterKinds.RULES.of(group).orElse(List.of()));
        for (Need need : needs) {
            int before = rules.stream()
                    .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY)
                            && FilterKinds.DIRECTION.of(rule).is(need.direction)
                            && need.touches(rule))
                    .mapToInt(rule -> FilterKinds.PRIORITY.of(rule).orElse(0))
                    .min()
                    .orElse(LAST_PRIORITY + 1);
            Optional<Integer> free = free(rules, need.direction, need.after(rules, before), before);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            rules.add(need.rule(free.get(), clients));
        }
        return Optional.of(Edits.setProperty(group, FilterKinds.RULES, rules)
                .labelled("Let '%s' allow what Application Gateway needs".formatted(group.name())));
    }

    /** The first priority after all denials of other traffic that come before this one's. */
    private int after(List<Properties> rules, int before) {
        return rules.stream()
                .filter(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY)
                        && FilterKinds.DIRECTION.of(rule).is(direction)
                        && before <= LAST_PRIORITY)
                .mapToInt(rule -> FilterKinds.PRIORITY.of(rule).orElse(0) + 1)
                .filter(next -> next <= before)
                .max()
                .orElse(FIRST_PRIORITY);
    }

    private static Optional<Integer> free(
            List<Properties> rules, FilterKinds.Direction direction, int after, int before) {
        for (int priority = Math.max(FIRST_PRIORITY, after); priority < before; priority++) {
            int candidate = priority;
            if (rules.stream()
                    .filter(rule -> FilterKinds.DIRECTION.of(rule).is(direction))
                    .noneMatch(rule -> FilterKinds.PRIORITY.of(rule).is(candidate))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Properties rule(int priority, String clients) {
        boolean in = direction == FilterKinds.Direction.INBOUND;
        String source = tag.equals(INTERNET) ? clients : tag;
        return Properties.NONE
                .with(FilterKinds.NAME.key(), name)
                .with(FilterKinds.PRIORITY.key(), priority)
                .with(FilterKinds.DIRECTION.key(), direction)
                .with(FilterKinds.ACCESS.key(), FilterKinds.Access.ALLOW)
                .with(
                        FilterKinds.PROTOCOL.key(),
                        ports.equals(PortRange.ANY) ? FilterKinds.RuleProtocol.ANY : FilterKinds.RuleProtocol.TCP)
                .with(FilterKinds.SOURCES.key(), List.of(in ? source : "*"))
                .with(FilterKinds.DESTINATIONS.key(), List.of(in ? "*" : tag))
                .with(FilterKinds.DESTINATION_PORTS.key(), List.of(ports));
    }
}
