package dev.portolan.guidance.egress;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.AddressKinds.PublicSku;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** EGR-015: a zonal NAT gateway takes all zones down with its own. */
final class NatGatewayZonesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-015",
                    "The NAT gateway of zonal nodes should be zone-redundant",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            A NAT gateway of SKU Standard stands in one zone or in none that is named. When its zone fails, the nodes
            of every zone lose their way out. StandardV2 spans the zones.
            """,
                    """
            Use SKU StandardV2 with new public addresses of SKU StandardV2, as Standard addresses do not work with it.
            For the NAT gateway that AKS manages, check first whether your API version offers it. Microsoft's own texts
            disagree: the release notes of July 2026 call it public preview, a later post generally available. The
            addresses change: update allow lists and authorised ranges (EGR-023).
            """,
                    """
            The nodes or firewall behind it stand in one zone, or in none that is named.
            """,
                    List.of(Sources.AKS_NAT_GATEWAY, Sources.FIREWALL_NAT),
                    List.of())
            .about(EgressKinds.NAT_GATEWAY, ClusterKinds.AKS_CLUSTER)
            .fix("Make the NAT gateway that AKS manages StandardV2");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> managed = estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.OUTBOUND_TYPE.of(cluster).is(OutboundType.MANAGED_NAT_GATEWAY))
                .toList();
        if (managed.isEmpty() && estate.all(EgressKinds.NAT_GATEWAY).isEmpty()) {
            return Verdict.notApplicable("the design has no NAT gateway");
        }
        Cases cases = new Cases();
        Map<Component, Set<Component>> behind = behind(estate);
        behind.forEach((gateway, senders) -> check(gateway, senders, cases));
        managed.forEach(cluster -> checkManaged(cluster, estate, cases));
        return cases.verdict();
    }

    /** The node pools and firewalls whose subnets have a NAT gateway. */
    private static Map<Component, Set<Component>> behind(Estate estate) {
        Map<Component, Set<Component>> found = new LinkedHashMap<>();
        Stream.concat(estate.all(NodePoolKinds.NODE_POOL).stream(), estate.all(EgressKinds.AZURE_FIREWALL).stream())
                .forEach(sender -> estate.subnetOf(sender)
                        .flatMap(subnet -> estate.target(subnet, NetworkKinds.NAT_GATEWAY))
                        .ifPresent(gateway -> found.computeIfAbsent(gateway, key -> new LinkedHashSet<>())
                                .add(sender)));
        return found;
    }

    private static Set<String> zones(Set<Component> senders) {
        Set<String> zones = new TreeSet<>();
        senders.forEach(sender -> zones.addAll(AddressKinds.ZONES.of(sender).orElse(List.of())));
        return zones;
    }

    private static void check(Component gateway, Set<Component> senders, Cases cases) {
        Set<String> zones = zones(senders);
        if (zones.size() < 2 || !EgressKinds.NAT_SKU.of(gateway).is(PublicSku.STANDARD)) {
            return;
        }
        String names = Listing.of(senders.stream().map(Component::name).toList());
        cases.found(Finding.of(
                INFO,
                "'%s' has SKU Standard, which is not zone-redundant, and %s behind it span zones %s."
                        .formatted(gateway.name(), names, String.join(", ", zones)),
                gateway));
    }

    private static void checkManaged(Component cluster, Estate estate, Cases cases) {
        Set<String> zones = zones(new LinkedHashSet<>(estate.pools(cluster)));
        Known<PublicSku> sku = ClusterKinds.NAT_GATEWAY_SKU.of(cluster);
        if (zones.size() < 2) {
            return;
        }
        if (!sku.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.NAT_GATEWAY_SKU,
                    "nobody said which SKU the NAT gateway has that AKS manages for " + cluster.name());
        } else if (sku.is(PublicSku.STANDARD)) {
            cases.found(Finding.of(
                            INFO,
                            "The NAT gateway that AKS manages for '%s' has SKU Standard, and its nodes span zones %s."
                                    .formatted(cluster.name(), String.join(", ", zones)),
                            cluster)
                    .fixedBy(Edits.setProperty(cluster, ClusterKinds.NAT_GATEWAY_SKU, PublicSku.STANDARD_V2)));
        }
    }
}
