package dev.portolan.edit.patterns;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records by which clients, and proxies within the network, find what they ask for. */
final class Names {

    private final Draft draft;

    Names(Draft draft) {
        this.draft = draft;
    }

    /** Points a name of the Internet at a component, in the zone that it belongs to; the zone is made where it is missing. */
    void publish(String host, DnsKinds.RecordType type, ComponentId target) {
        Component zone = publicZone(host);
        record(zone, host, type, target);
    }

    private Component publicZone(String host) {
        return draft.all(DnsKinds.PUBLIC_DNS_ZONE).stream()
                .filter(zone -> DnsKinds.ZONE_NAME.of(zone).matches(name -> isWithin(host, name)))
                .max(Comparator.comparing(
                        zone -> DnsKinds.ZONE_NAME.of(zone).orElse("").length()))
                .orElseGet(() -> draft.add(
                        DnsKinds.PUBLIC_DNS_ZONE,
                        "dns-public",
                        ComponentId.CANVAS,
                        Given.of(DnsKinds.ZONE_NAME, Published.zone(host))));
    }

    /** Points a name at a component for those within the network alone. */
    void publishWithin(String host, ComponentId target, Site site) {
        String zoneName = Published.zone(host);
        Component zone = draft.all(DnsKinds.PRIVATE_DNS_ZONE).stream()
                .filter(each -> DnsKinds.ZONE_NAME.of(each).is(zoneName))
                .findFirst()
                .orElseGet(() -> draft.add(
                        DnsKinds.PRIVATE_DNS_ZONE,
                        "dns-ingress",
                        ComponentId.CANVAS,
                        Given.of(DnsKinds.ZONE_NAME, zoneName)));
        List<ComponentId> linked =
                new ArrayList<>(DnsKinds.LINKED_NETWORKS.of(zone).orElse(List.of()));
        ComponentId asked = resolving(site);
        if (!linked.contains(asked)) {
            linked.add(asked);
        }
        draft.set(zone.id(), Given.of(DnsKinds.LINKED_NETWORKS, linked));
        record(draft.get(zone.id()), host, DnsKinds.RecordType.A, target);
    }

    /** The network whose DNS answers the site: its own, or that in which its DNS server stands. */
    private ComponentId resolving(Site site) {
        List<IpAddress> servers =
                NetworkKinds.DNS_SERVERS.of(draft.get(site.network())).orElse(List.of());
        return draft.all(NetworkKinds.VIRTUAL_NETWORK).stream()
                .filter(network -> NetworkKinds.ADDRESS_SPACE.of(network).orElse(List.of()).stream()
                        .anyMatch(range -> servers.stream().anyMatch(range::contains)))
                .findFirst()
                .map(Component::id)
                .orElse(site.network());
    }

    private void record(Component zone, String host, DnsKinds.RecordType type, ComponentId target) {
        String zoneName = DnsKinds.ZONE_NAME.of(zone).orElse("");
        String name = host.equals(zoneName) ? "@" : host.substring(0, host.length() - zoneName.length() - 1);
        List<Properties> records = new ArrayList<>(DnsKinds.RECORDS.of(zone).orElse(List.of()));
        records.removeIf(each -> DnsKinds.RECORD_NAME.of(each).is(name));
        records.add(Given.of(DnsKinds.RECORD_NAME, name)
                .and(DnsKinds.RECORD_TYPE, type)
                .and(DnsKinds.RECORD_TARGET, target)
                .properties());
        draft.set(zone.id(), Given.of(DnsKinds.RECORDS, records));
    }

    /** Takes out the records that point at what goes; private zones that have none left go too. */
    void forget(Collection<ComponentId> gone, Collection<String> hosts) {
        List<Component> zones = new ArrayList<>(draft.all(DnsKinds.PUBLIC_DNS_ZONE));
        zones.addAll(draft.all(DnsKinds.PRIVATE_DNS_ZONE));
        List<ComponentId> empty = new ArrayList<>();
        for (Component zone : zones) {
            List<Properties> records = DnsKinds.RECORDS.of(zone).orElse(List.of());
            List<Properties> kept = records.stream()
                    .filter(each -> !pointsAt(each, gone, hosts))
                    .toList();
            if (kept.size() < records.size()) {
                draft.set(zone.id(), Given.of(DnsKinds.RECORDS, kept));
            }
            if (kept.isEmpty() && !records.isEmpty() && zone.is(DnsKinds.PRIVATE_DNS_ZONE.id())) {
                empty.add(zone.id());
            }
        }
        draft.remove(empty);
    }

    /** Takes out these names of private zones, which only a proxy asked for. */
    void forgetWithin(Collection<String> names) {
        List<ComponentId> empty = new ArrayList<>();
        for (Component zone : draft.all(DnsKinds.PRIVATE_DNS_ZONE)) {
            String end = DnsKinds.ZONE_NAME.of(zone).orElse("");
            List<Properties> records = new ArrayList<>(DnsKinds.RECORDS.of(zone).orElse(List.of()));
            boolean some = records.removeIf(
                    each -> names.contains(DnsKinds.RECORD_NAME.of(each).orElse("") + "." + end));
            if (some) {
                draft.set(zone.id(), Given.of(DnsKinds.RECORDS, records));
            }
            if (some && records.isEmpty()) {
                empty.add(zone.id());
            }
        }
        draft.remove(empty);
    }

    private static boolean pointsAt(Properties record, Collection<ComponentId> gone, Collection<String> hosts) {
        Optional<ComponentId> target = DnsKinds.RECORD_TARGET.of(record).optional();
        return target.filter(gone::contains).isPresent()
                || DnsKinds.RECORD_VALUE.of(record).matches(hosts::contains);
    }

    private static boolean isWithin(String host, String zone) {
        return host.equals(zone) || host.endsWith("." + zone);
    }
}
