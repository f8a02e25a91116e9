package dev.portolan.trace.naming;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.graph.Edge;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.LinkId;
import dev.portolan.model.Propertied;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The zones of a design and their records. */
public final class Zones {

    private final TopologyGraph graph;

    Zones(TopologyGraph graph) {
        this.graph = graph;
    }

    /** One record, from a zone's list or drawn as a link. */
    record Entry(String name, DnsKinds.RecordType type, String value, Optional<Component> target) {

        boolean isChain() {
            return type == DnsKinds.RecordType.CNAME && IpAddress.parse(value).isEmpty() && target.isEmpty();
        }

        Resolution.Answer answer() {
            return new Resolution.Answer(type.label(), IpAddress.parse(value), target);
        }
    }

    /** The zone with the longest name that holds {@code host}. */
    Optional<Component> best(KindId kind, String host, Predicate<Component> visible) {
        return graph.ofKind(kind).stream()
                .filter(visible)
                .filter(zone -> within(host, name(zone)))
                .max(Comparator.comparing(zone -> name(zone).length()));
    }

    boolean isLinked(Component zone, Component network) {
        return DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of()).contains(network.id());
    }

    /** The records for a host: those of its exact name, else those of the wildcard. */
    List<Entry> records(Component zone, String host) {
        String zoneName = name(zone);
        String lower = host.toLowerCase(Locale.ROOT);
        String relative = lower.equals(zoneName) ? "@" : lower.substring(0, lower.length() - zoneName.length() - 1);
        List<Entry> all = entries(zone);
        List<Entry> exact =
                all.stream().filter(entry -> entry.name().equals(relative)).toList();
        return exact.isEmpty() && !relative.equals("@")
                ? all.stream().filter(entry -> entry.name().equals("*")).toList()
                : exact;
    }

    private List<Entry> entries(Component zone) {
        List<Entry> all = new ArrayList<>();
        DnsKinds.RECORDS.of(zone).orElse(List.of()).forEach(record -> all.add(entry(zone, record, Optional.empty())));
        for (Edge edge : graph.outgoing(zone.id(), Edge.Type.RESOLVES)) {
            graph.topology()
                    .link(new LinkId(edge.label()))
                    .filter(link -> link.from().equals(zone.id()))
                    .ifPresent(link -> all.add(entry(zone, link, Optional.of(link.to()))));
        }
        return all;
    }

    private Entry entry(Component zone, Propertied carrier, Optional<ComponentId> linked) {
        String given = DnsKinds.RECORD_NAME.of(carrier).orElse("@").toLowerCase(Locale.ROOT);
        String zoneName = name(zone);
        String relative = given.equals(zoneName) ? "@" : given.replace("." + zoneName, "");
        return new Entry(
                relative,
                DnsKinds.RECORD_TYPE.of(carrier).orElse(DnsKinds.RecordType.A),
                DnsKinds.RECORD_VALUE.of(carrier).orElse(""),
                linked.or(() -> DnsKinds.RECORD_TARGET.of(carrier).optional()).flatMap(graph.topology()::component));
    }

    static String name(Component zone) {
        return DnsKinds.ZONE_NAME.of(zone).orElse(zone.name()).toLowerCase(Locale.ROOT);
    }

    /** Whether a host name is the zone itself or below it. */
    public static boolean within(String host, String zoneName) {
        String lower = host.toLowerCase(Locale.ROOT);
        String zone = zoneName.toLowerCase(Locale.ROOT);
        return lower.equals(zone) || lower.endsWith("." + zone);
    }
}
