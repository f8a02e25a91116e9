package dev.portolan.guidance.balancer;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;

/** LB-004: AKS takes back what others change of its load balancer. */
final class ManualOutboundRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "LB-004",
                    "Outbound rules of AKS's load balancer should be set in the cluster",
                    Severity.WARNING,
                    Pillar.OPERATIONS,
                    """
            AKS owns the load balancer that it makes. Outbound rules that somebody adds or changes there are removed
            whenever the cluster is reconciled, at an upgrade at the latest, and the traffic that relies on them stops.
            """,
                    """
            Set outbound type, outbound addresses and ports per node in the cluster, and let AKS write the rules.
            """,
                    """
            The rules say what the cluster says: its outbound type is loadBalancer, with its ports per node and its
            addresses. A load balancer that AKS did not make is left out.
            """,
                    List.of(Sources.STANDARD_LB),
                    List.of())
            .about(BalancerKinds.LOAD_BALANCER_KIND)
            .fix("Take off the rules that AKS would remove");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        Managed managed = new Managed(estate);
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            for (Component balancer : managed.balancers(cluster)) {
                looked = true;
                check(balancer, cluster, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no load balancer that AKS makes is drawn");
    }

    private static void check(Component balancer, Component cluster, Cases cases) {
        List<Properties> rules = BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of());
        List<Properties> kept = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Properties rule : rules) {
            List<String> differences = differences(rule, balancer, cluster);
            if (differences.isEmpty()) {
                kept.add(rule);
            } else {
                words.add("'%s' %s"
                        .formatted(
                                BalancerKinds.NAME.of(rule).orElse("a rule without a name"),
                                String.join(" and ", differences)));
            }
        }
        if (!words.isEmpty()) {
            cases.found(Finding.of(
                            INFO,
                            "AKS will take outbound rules off '%s' that '%s' does not ask for: %s."
                                    .formatted(balancer.name(), cluster.name(), String.join("; ", words)),
                            balancer,
                            cluster)
                    .fixedBy(
                            kept.isEmpty()
                                    ? Edits.clearProperty(balancer, BalancerKinds.OUTBOUND_RULES)
                                    : Edits.setProperty(balancer, BalancerKinds.OUTBOUND_RULES, kept)));
        }
    }

    private static List<String> differences(Properties rule, Component balancer, Component cluster) {
        ClusterKinds.OutboundType type = ClusterKinds.OUTBOUND_TYPE.of(cluster).value();
        if (type != ClusterKinds.OutboundType.LOAD_BALANCER) {
            return List.of("although the outbound type is " + type.id());
        }
        List<String> found = new ArrayList<>();
        int ports = BalancerKinds.ALLOCATED_PORTS.of(rule).value();
        int asked = ClusterKinds.ALLOCATED_PORTS.of(cluster).value();
        if (ports != asked) {
            found.add("gives %d ports per node instead of %d".formatted(ports, asked));
        }
        List<ComponentId> addresses = ClusterKinds.OUTBOUND_IPS.of(cluster).orElse(List.of());
        if (!addresses.isEmpty() && !addresses.containsAll(addresses(rule, balancer))) {
            found.add("uses an address that is not among the cluster's");
        }
        return found;
    }

    private static List<ComponentId> addresses(Properties rule, Component balancer) {
        List<String> names = BalancerKinds.OUTBOUND_FRONTENDS.of(rule).orElse(List.of());
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(frontend -> BalancerKinds.NAME.of(frontend).matches(names::contains))
                .flatMap(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).optional().stream())
                .toList();
    }
}
