package dev.portolan.guidance.firewall;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
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

/** FW-001: a firewall in one zone fails with it. */
final class FirewallZonesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-001",
                    "The firewall should span availability zones",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            A firewall in one zone, or in none that is named, goes down with its data center, and with it everything
            that leaves or enters through it.
            """,
                    """
            Deploy the firewall, and its public addresses, over all zones of the region.
            """,
                    """
            The region is known to have no availability zones.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FIREWALL, Sources.RESILIENCY_LIBRARY, Sources.AZURE_POLICY),
                    List.of("Policy 3e1f521a", "RC-ALZ D07.21", "APRL c72b7fee"))
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Span zones 1, 2 and 3");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> firewalls = review.estate().all(EgressKinds.AZURE_FIREWALL);
        if (firewalls.isEmpty()) {
            return Verdict.notApplicable("the design has no Azure Firewall");
        }
        Cases cases = new Cases();
        firewalls.forEach(firewall -> check(firewall, review.estate(), cases));
        return cases.verdict();
    }

    private static void check(Component firewall, Estate estate, Cases cases) {
        Optional<Component> region = estate.graph().ancestor(firewall.id(), NetworkKinds.REGION.id());
        Known<Boolean> hasZones = region.map(NetworkKinds.HAS_ZONES::of).orElse(Known.unknown());
        Known<List<String>> zones = AddressKinds.ZONES.of(firewall);
        if (hasZones.is(false) || zones.matches(all -> all.stream().distinct().count() > 1)) {
            return;
        }
        if (!zones.isKnown()) {
            cases.missing(firewall, AddressKinds.ZONES, "nobody said in which zones " + firewall.name() + " stands");
            return;
        }
        if (zones.value().isEmpty() && !hasZones.isKnown()) {
            region.ifPresentOrElse(
                    found -> cases.missing(
                            found, NetworkKinds.HAS_ZONES, "nobody said whether " + found.name() + " has zones"),
                    () -> cases.missing(
                            firewall,
                            "nobody said in which region " + firewall.name() + " is, nor whether it has zones"));
            return;
        }
        cases.found(Finding.of(
                        INFO,
                        zones.value().isEmpty()
                                ? "'%s' names no availability zone.".formatted(firewall.name())
                                : "'%s' stands in zone %s alone."
                                        .formatted(
                                                firewall.name(), zones.value().get(0)),
                        firewall)
                .fixedBy(Edits.setProperty(firewall, AddressKinds.ZONES, List.of("1", "2", "3"))));
    }
}
