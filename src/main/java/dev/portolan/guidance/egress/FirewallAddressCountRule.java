package dev.portolan.guidance.egress;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.snat.Demand;
import dev.portolan.plan.snat.Egress;
import dev.portolan.plan.snat.PublicAddresses;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** EGR-007: a firewall's public addresses limit how many connections it can translate. */
final class FirewallAddressCountRule implements Rule {

    private static final Threshold MINIMUM = new Threshold(
            "minimum", 5, "Public addresses below which it is a warning; five by Well-Architected, and disputed");
    private static final Threshold PRODUCTION = new Threshold(
            "production", 20, "Public addresses below which it is noted; twenty by the AKS guide, and disputed");

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-007",
                    "The firewall should have enough public addresses for SNAT",
                    Severity.WARNING,
                    Pillar.PERFORMANCE,
                    """
            Azure Firewall has 2,496 SNAT ports per public address and instance to one destination. A cluster that talks
            much to one service runs out of them, and connections fail. How many addresses are enough is disputed: the article
            and the AKS guide say 20, Well-Architected 5, the resiliency library 2 to 4, and the AKS baseline has 3. Here
            fewer than 5 are a warning and fewer than 20 a note; connections that node pools are said to hold count more
            than any of these numbers.
            """,
                    """
            Add public addresses: five for Well-Architected, twenty by the AKS guide for production; or put a NAT
            gateway on AzureFirewallSubnet.
            """,
                    """
            A NAT gateway on AzureFirewallSubnet takes SNAT over (64,512 ports per address); the firewall never
            translates or is forced to tunnel. From five to nineteen addresses it is only noted, but in profile article
            the article's twenty are asked for.
            """,
                    List.of(
                            Sources.ARTICLE,
                            Sources.FIREWALL_EGRESS,
                            Sources.WELL_ARCHITECTED_FIREWALL,
                            Sources.FIREWALL_NAT,
                            Sources.RESILIENCY_LIBRARY,
                            Sources.BASELINE),
                    List.of("RC-ALZ D07.14", "PSRule Azure.VNET.FirewallSubnetNAT", "APRL d2e4a38e"))
            .about(EgressKinds.AZURE_FIREWALL)
            .thresholds(MINIMUM, PRODUCTION);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Set<Component> used = FirewallUse.senders(estate).keySet();
        if (used.isEmpty()) {
            return Verdict.notApplicable("no cluster leaves through an Azure Firewall");
        }
        Cases cases = new Cases();
        List<Component> translating =
                used.stream().filter(firewall -> translates(firewall, estate)).toList();
        Map<Component, SnatBudget> budgets = translating.isEmpty() ? Map.of() : budgets(review);
        translating.forEach(firewall -> check(firewall, Optional.ofNullable(budgets.get(firewall)), review, cases));
        return cases.verdict();
    }

    /** By firewall; none where no node pool says what it sends, as then there is nothing to hold against the ports. */
    private static Map<Component, SnatBudget> budgets(Review review) {
        boolean declared = review.estate().all(NodePoolKinds.NODE_POOL).stream()
                .anyMatch(pool -> NodePoolKinds.OUTBOUND_FLOWS.of(pool).isKnown());
        return declared
                ? review.plans().snat().budgets().stream()
                        .filter(budget -> budget.egress().type() == Egress.Type.FIREWALL)
                        .collect(Collectors.toMap(budget -> budget.egress().component(), budget -> budget))
                : Map.of();
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

    private static void check(Component firewall, Optional<SnatBudget> budget, Review review, Cases cases) {
        Known<Integer> count = PublicAddresses.of(firewall, EgressKinds.PUBLIC_IPS, review.estate());
        if (!count.isKnown()) {
            cases.missing(
                    firewall, EgressKinds.PUBLIC_IPS, "nobody said which public addresses " + firewall.name() + " has");
            return;
        }
        Optional<Demand> excess = budget.stream()
                .flatMap(found -> found.demands().stream())
                .filter(demand -> demand.fill() == Fill.TOO_SMALL)
                .findFirst();
        int production = review.value(INFO, PRODUCTION);
        if (excess.isPresent()) {
            cases.found(tooMany(firewall, count.value(), excess.get()));
        } else if (count.value() < production) {
            int minimum = review.profile() == Profile.ARTICLE ? production : review.value(INFO, MINIMUM);
            Finding finding = Finding.of(INFO, few(firewall, count.value(), minimum, production), firewall);
            cases.found(count.value() < minimum ? finding : finding.as(Severity.INFO));
        }
    }

    private static Finding tooMany(Component firewall, int addresses, Demand demand) {
        return Finding.of(
                        INFO,
                        "%s, which hold %,d connections to one destination, but %,d are declared to %s."
                                .formatted(
                                        counted(firewall, addresses),
                                        ports(firewall, addresses),
                                        demand.atLeast(),
                                        demand.destination()
                                                .map(to -> "'" + to.name() + "'")
                                                .orElse("one")),
                        firewall)
                .as(Severity.ERROR);
    }

    private static String few(Component firewall, int addresses, int minimum, int production) {
        String asked = addresses < minimum && minimum < production
                ? "Well-Architected asks for %d, the AKS guide for %d".formatted(minimum, production)
                : "the AKS guide asks for %d in production".formatted(production);
        return "%s: %,d connections to one destination at %d instances; %s."
                .formatted(
                        counted(firewall, addresses),
                        ports(firewall, addresses),
                        EgressKinds.INSTANCES.of(firewall).value(),
                        asked);
    }

    private static String counted(Component firewall, int addresses) {
        return "'%s' has %d public %s".formatted(firewall.name(), addresses, addresses == 1 ? "address" : "addresses");
    }

    private static long ports(Component firewall, int addresses) {
        return (long) AzureNumbers.FIREWALL_PORTS
                * addresses
                * EgressKinds.INSTANCES.of(firewall).value();
    }
}
