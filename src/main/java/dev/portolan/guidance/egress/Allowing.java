package dev.portolan.guidance.egress;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.EgressKinds.RuleProtocol;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Listing;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.model.PropertyKey;
import dev.portolan.net.PortRange;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The edit that lets subnets reach names through a firewall: one more collection of application rules. */
record Allowing(Component firewall, List<Component> subnets) {

    static final int HTTP = 80;

    private static final int LOWEST = 100;
    private static final int STEP = 10;

    /** @param names host names or FQDN tags, by the property {@code key} */
    Edit edit(PropertyKey<List<String>> key, List<String> names, Set<Integer> ports) {
        List<RuleProtocol> protocols = new ArrayList<>();
        List<PortRange> ranges = new ArrayList<>();
        if (ports.contains(HTTP)) {
            protocols.add(RuleProtocol.HTTP);
            ranges.add(PortRange.of("80"));
        }
        if (ports.contains(Coverage.HTTPS)) {
            protocols.add(RuleProtocol.HTTPS);
            ranges.add(PortRange.of("443"));
        }
        List<String> sources = subnets.stream()
                .flatMap(subnet -> NetworkKinds.SUBNET_PREFIXES.of(subnet).orElse(List.of()).stream())
                .map(Prefix::toString)
                .toList();
        Properties rule = Properties.NONE
                .with(EgressKinds.NAME.key(), "aks-needs")
                .with(EgressKinds.SOURCES.key(), sources)
                .with(key, names)
                .with(EgressKinds.PROTOCOLS.key(), protocols)
                .with(EgressKinds.PORTS.key(), ranges);
        List<Properties> collections =
                new ArrayList<>(EgressKinds.COLLECTIONS.of(firewall).orElse(List.of()));
        collections.add(Properties.NONE
                .with(EgressKinds.NAME.key(), "aks-needs-" + (collections.size() + 1))
                .with(EgressKinds.COLLECTION_TYPE.key(), CollectionType.APPLICATION)
                .with(EgressKinds.PRIORITY.key(), priority(collections))
                .with(EgressKinds.ACTION.key(), EgressKinds.Action.ALLOW)
                .with(EgressKinds.COLLECTION_RULES.key(), List.of(rule)));
        return Edits.setProperty(firewall, EgressKinds.COLLECTIONS, collections)
                .labelled("Allow %s in '%s'".formatted(Listing.of(names), firewall.name()));
    }

    private static int priority(List<Properties> collections) {
        return collections.stream()
                        .mapToInt(collection ->
                                EgressKinds.PRIORITY.of(collection).orElse(LOWEST))
                        .max()
                        .orElse(LOWEST)
                + STEP;
    }
}
