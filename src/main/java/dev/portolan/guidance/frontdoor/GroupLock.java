package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;

/** The security group of a gateway's subnet as the lock of an origin. */
record GroupLock(Component gateway, Component subnet, Component group, Estate estate) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    /** With which Azure manages gateways of version 2: a rule that lets this in too is not for clients alone (S-N12). */
    private static final int MANAGEMENT_PORT = 65_200;

    private static final List<String> EVERYBODY = List.of("*", "Internet", "0.0.0.0/0");

    static Lock of(Component gateway, Estate estate) {
        Optional<Component> subnet = estate.subnetOf(gateway);
        if (subnet.isEmpty()) {
            return Lock.unknown("nobody said in which subnet " + gateway.name() + " stands");
        }
        Optional<Component> group = estate.groups().of(subnet.get());
        if (group.isEmpty()) {
            return Lock.open(
                    "its subnet '%s' has no network security group"
                            .formatted(subnet.get().name()),
                    Optional.empty());
        }
        if (!FilterKinds.RULES.of(group.get()).isKnown()) {
            return Lock.unknown("nobody said which rules " + group.get().name() + " has");
        }
        return new GroupLock(gateway, subnet.get(), group.get(), estate).judge();
    }

    private Lock judge() {
        List<Integer> ports = GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                .filter(listener -> !GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PRIVATE))
                .map(GroupLock::port)
                .distinct()
                .toList();
        String doubt = "";
        for (int port : ports.isEmpty() ? List.of(HTTPS_PORT) : ports) {
            Ruling verdict = ask(group, port);
            if (verdict.isCertain() && verdict.allowed()) {
                String words =
                        "rule %s of '%s' lets the Internet in on port %d".formatted(verdict.rule(), group.name(), port);
                return Lock.open(words, fix(ports.isEmpty() ? List.of(port) : ports));
            }
            doubt = verdict.isCertain() ? doubt : verdict.doubt();
        }
        return doubt.isEmpty() ? Lock.locked() : Lock.unknown(doubt);
    }

    private static int port(Properties listener) {
        boolean plain = GatewayKinds.PROTOCOL.of(listener).is(GatewayKinds.WebProtocol.HTTP);
        return GatewayKinds.PORT.of(listener).orElse(plain ? HTTP_PORT : HTTPS_PORT);
    }

    private Ruling ask(Component asked, int port) {
        SecurityGroups.Question question = new SecurityGroups.Question(
                FilterKinds.Direction.INBOUND, Ends.of(Ends.INTERNET), Ends.of(""), port, Protocol.TCP);
        return estate.groups().ask(asked, subnet, question);
    }

    /** The rules that let everybody in let in Front Door instead; none where that is not enough. */
    private Optional<Edit> fix(List<Integer> ports) {
        List<Properties> rules = FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .map(rule -> isForClients(rule, ports)
                        ? rule.with(FilterKinds.SOURCES.key(), List.of(Ends.FRONT_DOOR))
                        : rule)
                .toList();
        Component narrowed = group.with(FilterKinds.RULES.key(), rules);
        boolean closed = ports.stream().map(port -> ask(narrowed, port)).noneMatch(verdict -> verdict.allowed());
        return closed
                ? Optional.of(Edits.setProperty(group, FilterKinds.RULES, rules)
                        .labelled("Let only Front Door through '%s'".formatted(group.name())))
                : Optional.empty();
    }

    private static boolean isForClients(Properties rule, List<Integer> ports) {
        List<PortRange> ranges = FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of(PortRange.ANY));
        return FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND)
                && FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.ALLOW)
                && FilterKinds.SOURCES
                        .of(rule)
                        .matches(sources -> sources.stream().anyMatch(EVERYBODY::contains))
                && ranges.stream().noneMatch(range -> range.equals(PortRange.ANY) || range.contains(MANAGEMENT_PORT))
                && ports.stream().anyMatch(port -> ranges.stream().anyMatch(range -> range.contains(port)));
    }
}
