package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.Property;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** DNS zones with their records and links, and DNS Private Resolvers with the rules they forward by. */
final class DnsTypes {

    private static final String RULESETS = "microsoft.network/dnsforwardingrulesets";

    private DnsTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                "microsoft.network/privatednszones", Shape.of(DnsKinds.PRIVATE_DNS_ZONE, DnsTypes::privateZone),
                "microsoft.network/dnszones", Shape.of(DnsKinds.PUBLIC_DNS_ZONE, DnsTypes::zone),
                "microsoft.network/dnsresolvers", Shape.of(DnsKinds.DNS_RESOLVER, DnsTypes::resolver));
    }

    private static void privateZone(Found found, Draft draft, Sketch sketch) {
        zone(found, draft, sketch);
        networks(DnsKinds.LINKED_NETWORKS, sketch.estate().children(found, "virtualNetworkLinks"), draft);
    }

    private static void networks(Property<List<ComponentId>> property, List<Found> links, Draft draft) {
        List<String> networks = links.stream()
                .flatMap(link -> link.body().reference("virtualNetwork").stream())
                .toList();
        draft.fill().refer(property, networks);
        links.stream()
                .flatMap(link -> link.body().at("virtualNetwork").whyWithin().stream())
                .findFirst()
                .ifPresent(why -> draft.fill().open(property, why));
    }

    private static void zone(Found found, Draft draft, Sketch sketch) {
        draft.fill().sayText(DnsKinds.ZONE_NAME, found.name());
        if (!found.id().resourceGroup().isEmpty()) {
            draft.fill().say(DnsKinds.RESOURCE_GROUP, found.id().resourceGroup());
        }
        List<Properties> records = new ArrayList<>();
        for (String type : List.of("A", "AAAA", "CNAME")) {
            sketch.estate().children(found, type).forEach(set -> records(set, type, records));
        }
        endpoints(found, sketch.estate(), records);
        draft.fill().say(DnsKinds.RECORDS, records);
    }

    private static void records(Found set, String type, List<Properties> records) {
        Body body = set.body();
        Optional<String> alias = body.reference("targetResource");
        if (alias.isPresent()) {
            records.add(named(set, "ALIAS")
                    .refer(DnsKinds.RECORD_TARGET, alias.get())
                    .done());
            return;
        }
        String list = type.toLowerCase(Locale.ROOT) + "Records";
        String member = type.equals("A") ? "ipv4Address" : "ipv6Address";
        if (type.equals("CNAME")) {
            records.add(named(set, type)
                    .take(DnsKinds.RECORD_VALUE, body, "cnameRecord.cname")
                    .done());
        } else if (body.at(list).why().isPresent()) {
            records.add(named(set, type)
                    .open(DnsKinds.RECORD_VALUE, body.at(list).why().get())
                    .done());
        } else {
            body.items(list)
                    .forEach(item -> records.add(named(set, type)
                            .take(DnsKinds.RECORD_VALUE, item, member)
                            .done()));
        }
    }

    private static Filling named(Found set, String type) {
        return new Filling()
                .say(DnsKinds.RECORD_NAME, set.name())
                .say(DnsKinds.RECORD_TYPE, DnsKinds.RecordType.valueOf(type));
    }

    /** The record that Azure keeps for a private endpoint whose zone group names this zone. */
    private static void endpoints(Found zone, Estate estate, List<Properties> records) {
        Set<String> known = new LinkedHashSet<>();
        records.forEach(record -> DnsKinds.RECORD_NAME.of(record).optional().ifPresent(known::add));
        for (Found group : estate.ofType("microsoft.network/privateendpoints/privatednszonegroups")) {
            boolean here = group.body().items("privateDnsZoneConfigs").stream()
                    .flatMap(item -> item.reference("privateDnsZoneId").stream())
                    .anyMatch(id -> new ResourceId(id).key().equals(zone.key()));
            Optional<Found> endpoint =
                    here ? group.id().parent().flatMap(id -> estate.get(id.text())) : Optional.empty();
            endpoint.flatMap(EndpointTypes::hostName)
                    .map(host -> host.split("\\.", 2)[0])
                    .filter(known::add)
                    .ifPresent(name -> records.add(new Filling()
                            .say(DnsKinds.RECORD_NAME, name)
                            .say(DnsKinds.RECORD_TYPE, DnsKinds.RecordType.A)
                            .refer(DnsKinds.RECORD_TARGET, endpoint.get().key())
                            .done()));
        }
    }

    private static void resolver(Found found, Draft draft, Sketch sketch) {
        Estate estate = sketch.estate();
        Optional<Body> inbound = estate.children(found, "inboundEndpoints").stream()
                .flatMap(endpoint -> endpoint.body().items("ipConfigurations").stream())
                .findFirst();
        draft.in(inbound.flatMap(item -> item.reference("subnet"))
                .or(() -> found.body().reference("virtualNetwork")));
        inbound.ifPresent(item -> draft.fill().take(DnsKinds.INBOUND_ADDRESS, item, "privateIpAddress"));
        List<Found> outbound = estate.children(found, "outboundEndpoints");
        outbound.stream()
                .findFirst()
                .ifPresent(endpoint -> draft.fill().refer(DnsKinds.OUTBOUND_SUBNET, endpoint.body(), "subnet"));
        List<Found> sets = estate.ofType(RULESETS).stream()
                .filter(set -> set.body().references("dnsResolverOutboundEndpoints").stream()
                        .anyMatch(id -> outbound.stream()
                                .anyMatch(endpoint -> endpoint.key().equals(new ResourceId(id).key()))))
                .toList();
        List<Body> rules = sets.stream()
                .flatMap(set -> estate.children(set, "forwardingRules").stream())
                .map(Found::body)
                .toList();
        if (!sets.isEmpty()) {
            draft.fill().records(DnsKinds.FORWARDING_RULES, rules, DnsTypes::forwarding);
            networks(
                    DnsKinds.LINKED_NETWORKS,
                    sets.stream()
                            .flatMap(set -> estate.children(set, "virtualNetworkLinks").stream())
                            .toList(),
                    draft);
        }
    }

    private static void forwarding(Body rule, Filling record) {
        record.take(ActorKinds.FORWARD_ZONE, rule, "domainName");
        List<Body> servers = rule.items("targetDnsServers");
        Optional<String> why = servers.stream()
                .flatMap(server -> server.at("ipAddress").whyWithin().stream())
                .findFirst();
        why.ifPresentOrElse(
                reason -> record.open(DnsKinds.RULE_SERVERS, reason),
                () -> record.sayTexts(
                        DnsKinds.RULE_SERVERS,
                        servers.stream()
                                .flatMap(server -> server.text("ipAddress").stream())
                                .toList()));
    }
}
