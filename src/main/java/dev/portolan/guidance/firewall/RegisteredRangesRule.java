package dev.portolan.guidance.firewall;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.routing.Peerings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FW-006: public ranges that are used inside are translated unless somebody says that they are inside. */
final class RegisteredRangesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-006",
                    "Public ranges in use inside should be exempt from SNAT",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Network rules translate the source of what goes to an address outside of RFC 1918 and RFC 6598; application
            rules always translate, whatever is listed. To networks that use registered addresses inside, packets arrive
            with the firewall's address: nobody sees who sent them, allow lists by address fail, and answers may take
            another way.
            """,
                    """
            Add the ranges to the firewall's ranges without SNAT.
            """,
                    """
            The ranges are already listed. All networks that the firewall reaches have private ranges.
            """,
                    List.of(Sources.FIREWALL_SNAT),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL, NetworkKinds.VIRTUAL_NETWORK)
            .fix("Add the ranges to those without SNAT");

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
        Optional<Component> home = estate.networkOf(firewall);
        if (home.isEmpty()) {
            return;
        }
        Peerings peerings = estate.peerings();
        Set<Prefix> inside = new LinkedHashSet<>(peerings.space(home.get()));
        peerings.peers(home.get()).forEach(peer -> inside.addAll(peerings.space(peer)));
        peerings.gatewaysFor(home.get()).forEach(gateway -> inside.addAll(peerings.learned(gateway)));
        List<String> spared = EgressKinds.SNAT_PRIVATE_RANGES.of(firewall).orElse(PRIVATE);
        List<String> missing = inside.stream()
                .filter(range -> !range.isIpv6() && range.length() > 0)
                .filter(range -> Prefix.PRIVATE.stream().noneMatch(all -> all.contains(range)))
                .filter(range -> spared.stream()
                        .flatMap(text -> Prefix.parse(text).stream())
                        .noneMatch(all -> all.contains(range)))
                .map(Prefix::toString)
                .toList();
        if (!missing.isEmpty()) {
            List<String> all = new ArrayList<>(spared);
            all.addAll(missing);
            cases.found(Finding.of(
                            INFO,
                            "'%s' translates what goes to %s, public ranges that are used inside."
                                    .formatted(firewall.name(), Listing.of(missing)),
                            firewall)
                    .fixedBy(Edits.setProperty(firewall, EgressKinds.SNAT_PRIVATE_RANGES, all)));
        }
    }

    /** What the firewall spares where nobody says otherwise: RFC 1918 and RFC 6598 (data-plane.md B.6). */
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10");
}
