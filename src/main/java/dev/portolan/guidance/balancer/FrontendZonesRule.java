package dev.portolan.guidance.balancer;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edits;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.List;

/** LB-003: a private frontend should outlive a zone. */
final class FrontendZonesRule implements Rule {

    private static final int SEVERAL = 2;

    private static final RuleInfo INFO = new RuleInfo(
                    "LB-003",
                    "Frontends of load balancers should be zone-redundant",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            A frontend in one zone goes down with it, and with it everything behind, in whatever zones that stands.
            """,
                    """
            Spread the frontend over all availability zones of the region.
            """,
                    """
            The region has no zones; every frontend is public, as then the zones are those of its address (IP-010); the
            load balancer is Basic, which knows no zones (RET-001); the design is not for production.
            """,
                    List.of(Sources.WELL_ARCHITECTED_LB, Sources.REVIEW_CHECKLISTS, Sources.PSRULE),
                    List.of("RC-NET A01.05", "PSRule Azure.LB.AvailabilityZone (AZR-000127)"))
            .about(BalancerKinds.LOAD_BALANCER_KIND)
            .fix("Spread the frontend over three zones");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        if (review.isDevelopment()) {
            return Verdict.notApplicable("the design is not for production");
        }
        Estate estate = review.estate();
        List<Component> balancers = estate.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                .filter(balancer -> !BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC))
                .filter(FrontendZonesRule::hasPrivateFrontend)
                .filter(balancer -> !isWithoutZones(balancer, estate))
                .toList();
        if (balancers.isEmpty()) {
            return Verdict.notApplicable("no load balancer has a private frontend in a region with zones");
        }
        Cases cases = new Cases();
        for (Component balancer : balancers) {
            Known<List<String>> zones = AddressKinds.ZONES.of(balancer);
            if (!zones.isKnown()) {
                cases.missing(balancer, AddressKinds.ZONES, "nobody said in which zones " + balancer.name() + " is");
            } else if (zones.value().size() < SEVERAL) {
                cases.found(Finding.of(
                                INFO,
                                "'%s' has its private frontend in %s."
                                        .formatted(
                                                balancer.name(),
                                                zones.value().isEmpty()
                                                        ? "no zone"
                                                        : "zone "
                                                                + zones.value().get(0) + " only"),
                                balancer)
                        .fixedBy(Edits.setProperty(balancer, AddressKinds.ZONES, List.of("1", "2", "3"))));
            }
        }
        return cases.verdict();
    }

    /** One of its own, or, where no frontend is drawn, the one that an internal load balancer has to have. */
    private static boolean hasPrivateFrontend(Component balancer) {
        List<Properties> frontends = BalancerKinds.FRONTENDS.of(balancer).orElse(List.of());
        return frontends.isEmpty()
                ? BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.INTERNAL)
                : frontends.stream()
                        .anyMatch(frontend ->
                                !BalancerKinds.PUBLIC_IP.of(frontend).isKnown()
                                        && !BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC));
    }

    private static boolean isWithoutZones(Component balancer, Estate estate) {
        return estate.regionOf(balancer)
                .filter(region -> NetworkKinds.HAS_ZONES.of(region).is(false))
                .isPresent();
    }
}
