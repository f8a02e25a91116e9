package dev.portolan.trace.filtering;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.Access;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.net.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of the network security group that stands before a subnet or a network interface, in the order in which
 * Azure asks them, its own default rules last (data-plane.md B.3, source S-N4).
 *
 * @param holder the subnet, or the component whose network interfaces have the group
 */
public record EffectiveRules(Component holder, Component group, List<Line> lines) {

    public EffectiveRules {
        lines = List.copyOf(lines);
    }

    /**
     * One rule; texts are empty where the design does not say.
     *
     * @param access {@code allow} or {@code deny}
     */
    public record Line(
            Direction direction,
            int priority,
            String name,
            String access,
            String protocol,
            String sources,
            String destinations,
            String ports,
            boolean byDefault) {}

    /** The groups of a subnet and of what stands in it, that of the subnet first; empty where there is none. */
    public static List<EffectiveRules> of(Topology topology, Component subnet) {
        List<EffectiveRules> all = new ArrayList<>();
        group(topology, subnet).ifPresent(group -> all.add(new EffectiveRules(subnet, group, lines(group))));
        topology.descendants(subnet.id())
                .forEach(holder -> group(topology, holder)
                        .ifPresent(group -> all.add(new EffectiveRules(holder, group, lines(group)))));
        return all;
    }

    /** The group that a subnet or a network interface names. */
    static Optional<Component> group(Topology topology, Component holder) {
        return NetworkKinds.NETWORK_SECURITY_GROUP.of(holder).optional().flatMap(topology::component);
    }

    private static List<Line> lines(Component group) {
        List<Line> lines = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            FilterKinds.RULES.of(group).orElse(List.of()).stream()
                    .filter(rule -> !FilterKinds.DIRECTION.of(rule).matches(other -> other != direction))
                    .sorted(Comparator.comparing(
                            rule -> FilterKinds.PRIORITY.of(rule).orElse(0)))
                    .map(rule -> line(direction, rule))
                    .forEach(lines::add);
            lines.addAll(defaults(direction));
        }
        return lines;
    }

    private static Line line(Direction direction, Properties rule) {
        return new Line(
                direction,
                FilterKinds.PRIORITY.of(rule).orElse(0),
                FilterKinds.NAME.of(rule).orElse(""),
                FilterKinds.ACCESS.of(rule).map(Access::id).orElse(""),
                FilterKinds.PROTOCOL
                        .of(rule)
                        .map(FilterKinds.RuleProtocol::label)
                        .orElse("Any"),
                words(FilterKinds.SOURCES.of(rule)),
                words(FilterKinds.DESTINATIONS.of(rule)),
                FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of()).stream()
                        .map(PortRange::toString)
                        .collect(Collectors.joining(", ")),
                false);
    }

    private static String words(Known<List<String>> entries) {
        return String.join(", ", entries.orElse(List.of()));
    }

    private static List<Line> defaults(Direction direction) {
        String end = direction == Direction.INBOUND ? "InBound" : "OutBound";
        Line second = direction == Direction.INBOUND
                ? own(direction, 65_001, "AllowAzureLoadBalancerInBound", "allow", "AzureLoadBalancer", "*")
                : own(direction, 65_001, "AllowInternetOutBound", "allow", "*", "Internet");
        return List.of(
                own(direction, 65_000, "AllowVnet" + end, "allow", "VirtualNetwork", "VirtualNetwork"),
                second,
                own(direction, 65_500, "DenyAll" + end, "deny", "*", "*"));
    }

    private static Line own(
            Direction direction, int priority, String name, String access, String source, String destination) {
        return new Line(direction, priority, name, access, "Any", source, destination, "*", true);
    }
}
