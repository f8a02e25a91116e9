package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import dev.portolan.plan.ServiceFrontend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of one group, and edits that put others before them. */
final class GroupRules {

    private static final int FIRST_PRIORITY = 100;
    private static final int LAST_PRIORITY = 4_096;

    private final Component group;

    GroupRules(Component group) {
        this.group = group;
    }

    /** A rule that is about to be written: its name, then what it does. */
    record Draft(String name) {

        Properties denying(String source, String destination, List<Integer> ports) {
            return fields(FilterKinds.Access.DENY, FilterKinds.RuleProtocol.TCP, List.of(source), List.of(destination))
                    .with(
                            FilterKinds.DESTINATION_PORTS.key(),
                            ports.stream().map(PortRange::single).toList());
        }

        /** No ports stand for all of them, by any protocol. */
        Properties allowing(List<String> sources, List<String> destinations, List<Integer> ports) {
            return fields(
                            FilterKinds.Access.ALLOW,
                            ports.isEmpty() ? FilterKinds.RuleProtocol.ANY : FilterKinds.RuleProtocol.TCP,
                            sources,
                            destinations)
                    .with(
                            FilterKinds.DESTINATION_PORTS.key(),
                            ports.isEmpty()
                                    ? List.of(PortRange.ANY)
                                    : ports.stream().map(PortRange::single).toList());
        }

        /** One rule for what is spoken over each protocol. */
        List<Properties> allowingPorts(
                List<String> sources, List<String> destinations, List<ServiceFrontend.Port> ports) {
            return byProtocol(FilterKinds.Access.ALLOW, sources, destinations, ports);
        }

        List<Properties> denyingPorts(
                List<String> sources, List<String> destinations, List<ServiceFrontend.Port> ports) {
            return byProtocol(FilterKinds.Access.DENY, sources, destinations, ports);
        }

        private List<Properties> byProtocol(
                FilterKinds.Access access,
                List<String> sources,
                List<String> destinations,
                List<ServiceFrontend.Port> ports) {
            Map<Protocol, List<ServiceFrontend.Port>> all = ports.stream()
                    .distinct()
                    .collect(Collectors.groupingBy(ServiceFrontend.Port::protocol, TreeMap::new, Collectors.toList()));
            return all.entrySet().stream()
                    .map(each -> (all.size() == 1 ? this : new Draft(name + "-" + each.getKey()))
                            .fields(access, spoken(each.getKey()), sources, destinations)
                            .with(
                                    FilterKinds.DESTINATION_PORTS.key(),
                                    each.getValue().stream()
                                            .map(port -> PortRange.single(port.number()))
                                            .toList()))
                    .toList();
        }

        private static FilterKinds.RuleProtocol spoken(Protocol protocol) {
            return switch (protocol) {
                case UDP -> FilterKinds.RuleProtocol.UDP;
                case ANY -> FilterKinds.RuleProtocol.ANY;
                default -> FilterKinds.RuleProtocol.TCP;
            };
        }

        private Properties fields(
                FilterKinds.Access access,
                FilterKinds.RuleProtocol protocol,
                List<String> sources,
                List<String> destinations) {
            return Properties.NONE
                    .with(FilterKinds.NAME.key(), name)
                    .with(FilterKinds.ACCESS.key(), access)
                    .with(FilterKinds.PROTOCOL.key(), protocol)
                    .with(FilterKinds.SOURCES.key(), sources)
                    .with(FilterKinds.DESTINATIONS.key(), destinations);
        }
    }

    static Draft rule(String name) {
        return new Draft(name);
    }

    /** Rules of one direction before all others of it, which make room where there is none. */
    Edit first(FilterKinds.Direction direction, List<Properties> drafts) {
        List<Properties> rules = new ArrayList<>(FilterKinds.RULES.of(group).orElse(List.of()));
        int lowest = rules.stream()
                .filter(rule -> FilterKinds.DIRECTION.of(rule).is(direction))
                .mapToInt(rule -> FilterKinds.PRIORITY.of(rule).orElse(FIRST_PRIORITY))
                .min()
                .orElse(LAST_PRIORITY);
        int moved = FIRST_PRIORITY + drafts.size() - lowest;
        if (moved > 0) {
            rules.replaceAll(rule -> FilterKinds.DIRECTION.of(rule).is(direction)
                    ? rule.with(
                            FilterKinds.PRIORITY.key(),
                            Math.min(
                                    LAST_PRIORITY, FilterKinds.PRIORITY.of(rule).orElse(FIRST_PRIORITY) + moved))
                    : rule);
        }
        for (int i = 0; i < drafts.size(); i++) {
            rules.add(drafts.get(i)
                    .with(FilterKinds.PRIORITY.key(), FIRST_PRIORITY + i)
                    .with(FilterKinds.DIRECTION.key(), direction));
        }
        return Edits.setProperty(group, FilterKinds.RULES, rules);
    }
}
