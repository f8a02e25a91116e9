package dev.portolan.guidance.firewall;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;

/** FW-005: a firewall that never translates cannot send to the Internet. */
final class SnatNeverRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-005",
                    "A firewall that sends to the Internet has to translate",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With 0.0.0.0/0 among the ranges without SNAT the firewall leaves every source as it is. It can then never
            route traffic directly to the Internet, where private addresses are nobody's.
            """,
                    """
            Take 0.0.0.0/0 out of the ranges without SNAT, or route the firewall's own traffic to another appliance.
            """,
                    """
            The firewall is tunnelled: its own default route leads to an appliance or gateway. No subnet's default
            route leads to it.
            """,
                    List.of(Sources.FIREWALL_SNAT),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL)
            .fix("Take 0.0.0.0/0 out of the ranges without SNAT");

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
        boolean never = EgressKinds.SNAT_PRIVATE_RANGES.of(firewall).matches(ranges -> ranges.contains("0.0.0.0/0"));
        boolean tunnelled = estate.subnetOf(firewall)
                .flatMap(estate::defaultRoute)
                .filter(route -> route.hop() != Route.Hop.INTERNET)
                .isPresent();
        Optional<Component> sender = never && !tunnelled
                ? estate.all(NetworkKinds.SUBNET).stream()
                        .filter(subnet -> estate.defaultFirewall(subnet)
                                .filter(firewall::equals)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
        sender.ifPresent(subnet -> cases.found(Finding.of(
                        INFO,
                        "'%s' never translates, but '%s' leaves for the Internet through it."
                                .formatted(firewall.name(), subnet.name()),
                        firewall)
                .fixedBy(translating(firewall))));
    }

    private static Edit translating(Component firewall) {
        List<String> left = EgressKinds.SNAT_PRIVATE_RANGES.of(firewall).value().stream()
                .filter(range -> !range.equals("0.0.0.0/0"))
                .toList();
        return left.isEmpty()
                ? Edits.clearProperty(firewall, EgressKinds.SNAT_PRIVATE_RANGES)
                : Edits.setProperty(firewall, EgressKinds.SNAT_PRIVATE_RANGES, left);
    }
}
