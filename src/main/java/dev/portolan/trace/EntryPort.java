package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.net.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an entry takes: HTTPS on 443 as long as it does, or does not say; else what its public listeners and rules have.
 *
 * @param protocol as flows write it
 */
record EntryPort(String protocol, int port) {

    private static final EntryPort HTTPS = new EntryPort("https", 443);

    /** At least one; one for each port that a firewall translates. */
    static List<EntryPort> of(Component entry) {
        List<EntryPort> all = new ArrayList<>();
        if (entry.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            all.addAll(listened(entry));
        } else if (entry.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            all.addAll(balanced(entry));
        } else if (entry.is(EgressKinds.AZURE_FIREWALL.id())) {
            all.addAll(translated(entry));
        }
        List<EntryPort> distinct = all.stream().distinct().toList();
        boolean firewall = entry.is(EgressKinds.AZURE_FIREWALL.id());
        boolean secure = distinct.stream().anyMatch(each -> each.port() == HTTPS.port());
        if (distinct.isEmpty() || secure && !firewall) {
            return List.of(HTTPS);
        }
        return firewall ? distinct : distinct.subList(0, 1);
    }

    Flow flow(String name, FlowEnd from, FlowEnd to) {
        Flow flow = Flow.https(name, from, to);
        return new Flow(
                name,
                from,
                to,
                protocol,
                port,
                flow.host(),
                protocol.startsWith("http") ? flow.path() : "",
                flow.expectations(),
                flow.extras());
    }

    /** What tells it from the usual. */
    String words() {
        return equals(HTTPS) ? "" : " on port " + port;
    }

    private static List<EntryPort> listened(Component gateway) {
        return GatewayKinds.LISTENERS.of(gateway).optional().orElse(List.of()).stream()
                .filter(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC))
                .filter(listener -> GatewayKinds.PORT.of(listener).isKnown())
                .map(listener -> new EntryPort(
                        GatewayKinds.LISTENER_PROTOCOL.of(listener).is(GatewayKinds.ListenerProtocol.HTTP)
                                ? "http"
                                : "https",
                        GatewayKinds.PORT.of(listener).value()))
                .toList();
    }

    private static List<EntryPort> balanced(Component balancer) {
        return BalancerKinds.RULES.of(balancer).optional().orElse(List.of()).stream()
                .flatMap(rule -> BalancerKinds.PORT.of(rule).optional().stream())
                .filter(port -> port > 0)
                .map(EntryPort::spoken)
                .toList();
    }

    private static List<EntryPort> translated(Component firewall) {
        return EgressKinds.COLLECTIONS.of(firewall).optional().orElse(List.of()).stream()
                .filter(rules -> EgressKinds.COLLECTION_TYPE.of(rules).is(EgressKinds.CollectionType.DNAT))
                .flatMap(rules -> EgressKinds.COLLECTION_RULES.of(rules).optional().orElse(List.of()).stream())
                .flatMap(rule -> first(rule).stream())
                .map(EntryPort::spoken)
                .toList();
    }

    private static Optional<Integer> first(Properties rule) {
        return EgressKinds.PORTS
                .of(rule)
                .optional()
                .flatMap(ports -> ports.stream().map(PortRange::first).findFirst());
    }

    private static EntryPort spoken(int port) {
        return switch (port) {
            case 443 -> HTTPS;
            case 80 -> new EntryPort("http", port);
            default -> new EntryPort("tcp", port);
        };
    }
}
