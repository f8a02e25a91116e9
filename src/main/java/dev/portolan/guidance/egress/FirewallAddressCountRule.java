package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.net.AzureNumbers;
import dev.portolan.plan.Estate;
import dev.portolan.plan.snat.PublicAddresses;
import dev.portolan.trace.routing.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** EGR-007: a firewall's public addresses limit how many connections it can translate. */
final class FirewallAddressCountRule implements Rule {

    private static final int WELL_ARCHITECTED = 5;
    private static final int PRODUCTION_MINIMUM = 20;

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-007",
                    "The firewall should have enough public addresses for SNAT",
                    Severity.WARNING,
                    Pillar.PERFORMANCE,
                    """
            Azure Firewall has 2,496 SNAT ports per public address and instance to one destination. A cluster that talks
            much to one service runs out of them, and connections fail.
            """,
                    """
            Add public addresses: five for Well-Architected, twenty by the AKS guide for production; or put a NAT
            gateway on AzureFirewallSubnet.
            """,
                    """
            A NAT gateway on AzureFirewallSubnet takes SNAT over (64,512 ports per address); the firewall never
            translates or is forced to tunnel. From five to nineteen addresses it is only noted.
            """,
                    List.of(
                            Sources.ARTICLE,
                            Sources.FIREWALL_EGRESS,
                            Sources.WELL_ARCHITECTED_FIREWALL,
                            Sources.FIREWALL_NAT),
                    List.of("RC-ALZ D07.14", "PSRule Azure.VNET.FirewallSubnetNAT", "APRL d2e4a38e"))
            .about(EgressKinds.AZURE_FIREWALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Set<Component> used = new LinkedHashSet<>();
        estate.all(ClusterKinds.AKS_CLUSTER)
                .forEach(cluster -> estate.nodeSubnets(cluster)
                        .forEach(subnet -> estate.defaultFirewall(subnet)
                                .filter(found -> found.is(EgressKinds.AZURE_FIREWALL.id()))
                                .ifPresent(used::add)));
        if (used.isEmpty()) {
            return Verdict.notApplicable("no cluster leaves through an Azure Firewall");
        }
        Cases cases = new Cases();
        used.stream()
                .filter(firewall -> translates(firewall, estate))
                .forEach(firewall -> check(firewall, estate, cases));
        return cases.verdict();
    }

    private static boolean translates(Component firewall, Estate estate) {
        boolean never = EgressKinds.SNAT_PRIVATE_RANGES.of(firewall).matches(ranges -> ranges.contains("0.0.0.0/0"));
        Optional<Component> subnet = estate.subnetOf(firewall);
        boolean relieved = subnet.flatMap(found -> estate.target(found, NetworkKinds.NAT_GATEWAY))
                .isPresent();
        boolean tunnelled = subnet.flatMap(estate::defaultRoute)
                .filter(route -> route.hop() == Route.Hop.GATEWAY || route.hop() == Route.Hop.APPLIANCE)
                .isPresent();
        return !never && !relieved && !tunnelled;
    }

    private static void check(Component firewall, Estate estate, Cases cases) {
        Known<Integer> count = PublicAddresses.of(firewall, EgressKinds.PUBLIC_IPS, estate);
        if (!count.isKnown()) {
            cases.missing(
                    firewall, EgressKinds.PUBLIC_IPS, "nobody said which public addresses " + firewall.name() + " has");
        } else if (count.value() < PRODUCTION_MINIMUM) {
            int instances = EgressKinds.INSTANCES.of(firewall).value();
            Finding finding = Finding.of(
                    INFO,
                    String.format(
                            Locale.ROOT,
                            "'%s' has %d public %s: %,d connections to one destination at %d instances; %s.",
                            firewall.name(),
                            count.value(),
                            count.is(1) ? "address" : "addresses",
                            AzureNumbers.FIREWALL_PORTS * count.value() * instances,
                            instances,
                            count.value() < WELL_ARCHITECTED
                                    ? "Well-Architected asks for 5, the AKS guide for 20"
                                    : "the AKS guide asks for 20 in production"),
                    firewall);
            cases.found(count.value() < WELL_ARCHITECTED ? finding : finding.as(Severity.INFO));
        }
    }
}
