package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where packets for an internal ingress land, and who besides the gateway gets there. */
final class Landing {

    private static final int FIRST_PRIORITY = 100;
    private static final int LAST_PRIORITY = 4_096;

    private final Component service;
    private final Component subnet;
    private final List<Component> gateways;
    private final Estate estate;

    Landing(Component service, Component subnet, List<Component> gateways, Estate estate) {
        this.service = service;
        this.subnet = subnet;
        this.gateways = gateways;
        this.estate = estate;
    }

    Component service() {
        return service;
    }

    Component subnet() {
        return subnet;
    }

    /** The gateways that lead to a service, by a drawn line or by its address in a backend pool. */
    static List<Component> gatewaysBefore(Component service, Estate estate) {
        Optional<IpAddress> frontend = address(service, estate).optional();
        return estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .filter(gateway ->
                        estate.graph().reachable(gateway.id(), Set.of()).contains(service.id())
                                || estate.target(service, KubernetesKinds.LOAD_BALANCER)
                                        .filter(balancer -> estate.graph()
                                                .reachable(gateway.id(), Set.of())
                                                .contains(balancer.id()))
                                        .isPresent()
                                || frontend.filter(found -> isMember(gateway, found))
                                        .isPresent())
                .toList();
    }

    private static boolean isMember(Component gateway, IpAddress address) {
        return GatewayKinds.POOLS.of(gateway).orElse(List.of()).stream()
                .flatMap(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .anyMatch(member -> GatewayKinds.MEMBER_ADDRESS.of(member).is(address));
    }

    private static Known<IpAddress> address(Component service, Estate estate) {
        Known<IpAddress> given = KubernetesKinds.LOAD_BALANCER_ADDRESS.of(service);
        return given.isKnown()
                ? given
                : estate.target(service, KubernetesKinds.LOAD_BALANCER)
                        .map(balancer -> estate.addresses().of(balancer.id()))
                        .orElse(Known.unknown());
    }

    private boolean floats() {
        return !KubernetesKinds.FLOATING_IP_DISABLED.of(service).is(true);
    }

    /** With floating IP the service's ports, else its node ports. */
    private List<Integer> ports() {
        return KubernetesKinds.PORTS.of(service).orElse(List.of()).stream()
                .flatMap(port ->
                        (floats() ? KubernetesKinds.PORT : KubernetesKinds.NODE_PORT).of(port).optional().stream())
                .toList();
    }

    private List<String> targets() {
        return floats()
                ? address(service, estate).optional().map(IpAddress::toString).stream()
                        .toList()
                : estate.addresses().prefixes(subnet).stream()
                        .map(Prefix::toString)
                        .toList();
    }

    /** What is not known, so that nothing can be said; empty where all is. */
    String obstacle() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.filter(found -> !FilterKinds.RULES.of(found).isKnown()).isPresent()) {
            return "nobody said which rules " + group.get().name() + " has";
        }
        if (ports().isEmpty()) {
            return "nobody said on which " + (floats() ? "ports " : "node ports ") + service.name() + " listens";
        }
        if (targets().isEmpty()) {
            return "nobody said which address " + service.name() + " has";
        }
        return others().isEmpty() && gatewayRanges().isEmpty()
                ? "nobody said which range the gateway's subnet has"
                : "";
    }

    /** Who gets in besides the gateway, as a sentence without a full stop. */
    Optional<String> opening() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty()) {
            return Optional.of("the node subnet '" + subnet.name() + "' has no network security group");
        }
        for (Map.Entry<String, String> other : others().entrySet()) {
            for (int port : ports()) {
                dev.portolan.trace.filtering.Verdict verdict = ask(group.get(), other.getKey(), port);
                if (verdict.isCertain() && verdict.allowed()) {
                    return Optional.of("rule %s of '%s' lets %s (%s) through to port %d"
                            .formatted(verdict.rule(), group.get().name(), other.getValue(), other.getKey(), port));
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> doubt() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty() || opening().isPresent()) {
            return Optional.empty();
        }
        return others().keySet().stream()
                .flatMap(range -> ports().stream().map(port -> ask(group.get(), range, port)))
                .filter(verdict -> !verdict.isCertain())
                .map(dev.portolan.trace.filtering.Verdict::doubt)
                .findFirst();
    }

    private dev.portolan.trace.filtering.Verdict ask(Component group, String source, int port) {
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(source),
                                Ends.of(targets().get(0)),
                                port,
                                Protocol.TCP));
    }

    private List<Prefix> gatewayRanges() {
        return gateways.stream()
                .flatMap(gateway -> estate.subnetOf(gateway).stream())
                .flatMap(found -> estate.addresses().prefixes(found).stream())
                .toList();
    }

    /** Ranges from which packets could come, each with its name: other subnets, peered networks, sites. */
    private Map<String, String> others() {
        Map<String, String> found = new LinkedHashMap<>();
        List<Component> own = estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        estate.networkOf(subnet).ifPresent(network -> {
            for (Component other : estate.graph().topology().children(network.id())) {
                boolean gateway = gateways.stream()
                        .anyMatch(candidate ->
                                estate.subnetOf(candidate).filter(other::equals).isPresent());
                if (!gateway && !own.contains(other)) {
                    estate.addresses().prefixes(other).forEach(range -> found.put(range.toString(), other.name()));
                }
            }
            for (Component peer : estate.peerings().peers(network)) {
                estate.peerings().space(peer).forEach(range -> found.put(range.toString(), peer.name()));
            }
            for (Component gateway : estate.peerings().gatewaysFor(network)) {
                estate.peerings()
                        .learned(gateway)
                        .forEach(range -> found.put(range.toString(), "what is behind " + gateway.name()));
            }
        });
        return found;
    }

    /** Two rules before all others: the gateway may, nobody else. */
    Optional<Edit> fix() {
        Optional<Component> group = estate.groups().of(subnet);
        if (group.isEmpty() || gatewayRanges().isEmpty()) {
            return Optional.empty();
        }
        List<Properties> rules =
                new ArrayList<>(FilterKinds.RULES.of(group.get()).orElse(List.of()));
        int first = rules.stream()
                .filter(rule -> FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND))
                .mapToInt(rule -> FilterKinds.PRIORITY.of(rule).orElse(0))
                .min()
                .orElse(LAST_PRIORITY);
        if (first < FIRST_PRIORITY + 2) {
            int moved = FIRST_PRIORITY + 2 - first;
            rules.replaceAll(rule -> FilterKinds.DIRECTION.of(rule).is(FilterKinds.Direction.INBOUND)
                    ? rule.with(
                            FilterKinds.PRIORITY.key(),
                            Math.min(
                                    LAST_PRIORITY, FilterKinds.PRIORITY.of(rule).orElse(FIRST_PRIORITY) + moved))
                    : rule);
        }
        List<String> from = gatewayRanges().stream().map(Prefix::toString).toList();
        rules.add(rule("AllowGatewayToIngress", FIRST_PRIORITY, FilterKinds.Access.ALLOW, from));
        rules.add(rule("DenyOthersToIngress", FIRST_PRIORITY + 1, FilterKinds.Access.DENY, List.of("*")));
        return Optional.of(Edits.setProperty(group.get(), FilterKinds.RULES, rules)
                .labelled("Let only Application Gateway through '%s' to the ingress"
                        .formatted(group.get().name())));
    }

    private Properties rule(String name, int priority, FilterKinds.Access access, List<String> sources) {
        return Properties.NONE
                .with(FilterKinds.NAME.key(), name)
                .with(FilterKinds.PRIORITY.key(), priority)
                .with(FilterKinds.DIRECTION.key(), FilterKinds.Direction.INBOUND)
                .with(FilterKinds.ACCESS.key(), access)
                .with(FilterKinds.PROTOCOL.key(), FilterKinds.RuleProtocol.TCP)
                .with(FilterKinds.SOURCES.key(), sources)
                .with(FilterKinds.DESTINATIONS.key(), targets())
                .with(
                        FilterKinds.DESTINATION_PORTS.key(),
                        ports().stream().map(PortRange::single).toList());
    }
}
