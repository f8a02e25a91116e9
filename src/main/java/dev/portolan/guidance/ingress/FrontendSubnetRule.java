package dev.portolan.guidance.ingress;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Threshold;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.plan.addressing.SubnetFill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ING-015: internal frontends should have a subnet of their own. */
final class FrontendSubnetRule implements Rule {

    private static final Threshold SPARE = new Threshold(
            "spare",
            2,
            "how many times the addresses that it needs a nodes' subnet must have for frontends to share it (S-A7)");

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-015",
                    "Internal load balancers should not take addresses from the nodes' subnet",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Without the annotation azure-load-balancer-internal-subnet, frontends take addresses from the nodes' subnet.
            They then compete with nodes for them, and security rules cannot tell the two apart by subnet.
            """,
                    """
            Add a small subnet for frontends and name it in the annotation.
            """,
                    """
            The nodes' subnet has at least twice the addresses that it needs, and the data is not sensitive, so that
            security groups need not keep the two apart.
            """,
                    List.of(Sources.INTERNAL_LB, Sources.BASELINE),
                    List.of("RC-AKS 06.04.04"))
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .thresholds(SPARE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> internal = estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(estate::isInternal)
                .toList();
        if (internal.isEmpty()) {
            return Verdict.notApplicable("the design has no internal load balancer service");
        }
        Cases cases = new Cases();
        Map<Component, List<Component>> sharing = new LinkedHashMap<>();
        internal.forEach(service -> shared(service, estate, cases)
                .ifPresent(subnet -> sharing.computeIfAbsent(subnet, key -> new ArrayList<>())
                        .add(service)));
        if (!sharing.isEmpty()) {
            judge(sharing, review, cases);
        }
        return cases.verdict();
    }

    /** The nodes' subnet, where the frontend of this service takes its address from it. */
    private static Optional<Component> shared(Component service, Estate estate, Cases cases) {
        List<Component> nodes =
                estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        if (nodes.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
            return Optional.empty();
        }
        return Optional.of(frontend(service, estate).orElse(nodes.get(0))).filter(nodes::contains);
    }

    private static void judge(Map<Component, List<Component>> sharing, Review review, Cases cases) {
        List<SubnetFill> fills = review.plans().addresses().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .toList();
        sharing.forEach((subnet, services) -> {
            Optional<SubnetFill> fill =
                    fills.stream().filter(each -> each.subnet().equals(subnet)).findFirst();
            long times = review.value(INFO, SPARE);
            if (review.estate().addresses().prefixes(subnet).isEmpty() && !review.isSensitive()) {
                cases.missing(
                        subnet,
                        NetworkKinds.SUBNET_PREFIXES,
                        "nobody said which range " + subnet.name() + ", which nodes share with frontends, has");
                return;
            }
            boolean full = fill.filter(each -> each.available() >= times * each.atLeast())
                    .isEmpty();
            boolean exact = fill.filter(each -> each.missing().isEmpty()).isPresent();
            if (full || review.isSensitive()) {
                services.forEach(service -> report(service, subnet, cases));
            } else if (!exact) {
                cases.missing(fill.get().missing());
            }
        });
    }

    private static void report(Component service, Component subnet, Cases cases) {
        cases.found(Finding.of(
                INFO,
                "The frontend of '%s' takes its address from '%s', the subnet of the nodes."
                        .formatted(service.name(), subnet.name()),
                service,
                subnet));
    }

    /** The subnet that is named, or in which the address lies; AKS takes that of the nodes where nothing says otherwise. */
    private static Optional<Component> frontend(Component service, Estate estate) {
        Optional<Component> balancer = estate.target(service, KubernetesKinds.LOAD_BALANCER);
        return estate.target(service, KubernetesKinds.LOAD_BALANCER_SUBNET)
                .or(() -> KubernetesKinds.LOAD_BALANCER_ADDRESS
                        .of(service)
                        .optional()
                        .flatMap(estate.addresses()::subnetOf))
                .or(() -> balancer.flatMap(estate::subnetOf));
    }
}
