package dev.portolan.guidance.corporate;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Optional;

/** INT-005: one circuit is one point of failure. */
final class BackupConnectionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "INT-005",
                    "ExpressRoute should have a second circuit or a VPN behind it",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            When the only circuit fails, or its provider does maintenance, corporate users reach nothing in Azure.
            """,
                    """
            Add a second circuit in another peering location, or a site-to-site VPN as a backup.
            """,
                    """
            The gateway is connected to two circuits or more, or a VPN gateway with a connection to a site stands in the
            same network or leads to the same site.
            """,
                    List.of(Sources.REVIEW_CHECKLISTS),
                    List.of("RC-ALZ D06.16", "RC-AKS 06.03.01"))
            .about(HybridKinds.EXPRESSROUTE_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> gateways = estate.all(HybridKinds.EXPRESSROUTE_GATEWAY);
        Cases cases = new Cases();
        for (Component gateway : gateways) {
            List<Component> joined = estate.peerings().connectedTo(gateway);
            List<Component> circuits = joined.stream()
                    .filter(end -> end.is(HybridKinds.EXPRESSROUTE_CIRCUIT.id()))
                    .toList();
            boolean backed = circuits.size() > 1 || hasVpn(gateway, joined, estate);
            if (!backed && circuits.isEmpty()) {
                cases.missing(List.of(new Missing(
                        gateway.id(),
                        LinkKinds.CONNECTION.id().value(),
                        "nobody said which circuits " + gateway.name() + " is connected to")));
            } else if (!backed) {
                cases.found(Finding.of(
                        INFO,
                        "'%s' has the circuit '%s' alone and no VPN behind it."
                                .formatted(gateway.name(), circuits.get(0).name()),
                        gateway,
                        circuits.get(0)));
            }
        }
        return gateways.isEmpty() ? Verdict.notApplicable("the design has no ExpressRoute gateway") : cases.verdict();
    }

    private static boolean hasVpn(Component gateway, List<Component> joined, Estate estate) {
        return estate.all(HybridKinds.VPN_GATEWAY).stream()
                .filter(vpn -> estate.peerings().connectedTo(vpn).stream().anyMatch(BackupConnectionRule::isOutside))
                .anyMatch(vpn -> home(vpn, estate)
                                .filter(home(gateway, estate).orElse(vpn)::equals)
                                .isPresent()
                        || estate.peerings().connectedTo(vpn).stream()
                                .filter(end -> end.is(ActorKinds.ON_PREMISES_SITE.id()))
                                .anyMatch(joined::contains));
    }

    private static boolean isOutside(Component end) {
        return end.is(ActorKinds.ON_PREMISES_SITE.id()) || end.is(HybridKinds.LOCAL_NETWORK_GATEWAY.id());
    }

    private static Optional<Component> home(Component gateway, Estate estate) {
        return estate.networkOf(gateway)
                .or(() -> estate.graph().ancestor(gateway.id(), HybridKinds.VIRTUAL_WAN_HUB.id()));
    }
}
