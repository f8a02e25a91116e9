package dev.portolan.guidance.gateway;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.GatewayKinds;
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
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** AGW-006: an Application Gateway should span availability zones. */
final class ZoneRedundantGatewayRule implements Rule {

    private static final List<String> ALL = List.of("1", "2", "3");

    private static final RuleInfo INFO = new RuleInfo(
                    "AGW-006",
                    "Application Gateway should be zone redundant",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            The gateway is the one way in: where all its instances stand in one zone, or in none that is named, that
            zone takes the application down with it although the nodes span all three.
            """,
                    """
            Deploy the gateway over three availability zones.
            """,
                    """
            The region has no availability zones.
            """,
                    List.of(Sources.WELL_ARCHITECTED_GATEWAY, Sources.RESILIENCY_LIBRARY, Sources.PSRULE),
                    List.of("PSRule Azure.AppGw.AvailabilityZone (AZR-000060)", "RC-NET A01.10", "APRL c9c00f2a"))
            .about(GatewayKinds.APPLICATION_GATEWAY)
            .fix("Span zones 1, 2 and 3");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> gateways = review.estate().all(GatewayKinds.APPLICATION_GATEWAY);
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway");
        }
        Cases cases = new Cases();
        gateways.forEach(gateway -> check(gateway, review.estate(), cases));
        return cases.verdict();
    }

    private static void check(Component gateway, Estate estate, Cases cases) {
        Known<List<String>> zones = AddressKinds.ZONES.of(gateway);
        Optional<Component> region = estate.graph().ancestor(gateway.id(), NetworkKinds.REGION.id());
        Known<Boolean> hasZones = region.map(NetworkKinds.HAS_ZONES::of).orElse(Known.unknown());
        if (hasZones.is(false) || zones.matches(all -> distinct(all) > 1)) {
            return;
        }
        if (!zones.isKnown()) {
            cases.missing(
                    gateway,
                    AddressKinds.ZONES,
                    "nobody said over which zones the instances of " + gateway.name() + " are");
            return;
        }
        if (zones.value().isEmpty() && !hasZones.isKnown()) {
            region.ifPresentOrElse(
                    found -> cases.missing(
                            found, NetworkKinds.HAS_ZONES, "nobody said whether " + found.name() + " has zones"),
                    () -> cases.missing(
                            gateway,
                            "nobody said in which region " + gateway.name() + " is, nor whether it has zones"));
            return;
        }
        String where = zones.value().isEmpty()
                ? "names no availability zone"
                : "is in zone " + zones.value().get(0) + " only";
        cases.found(Finding.of(INFO, "'%s' %s.".formatted(gateway.name(), where), gateway)
                .fixedBy(Edits.setProperty(gateway, AddressKinds.ZONES, ALL)));
    }

    private static long distinct(List<String> zones) {
        return zones.stream().distinct().count();
    }
}
