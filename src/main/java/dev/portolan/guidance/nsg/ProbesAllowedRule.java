package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.GatewayKinds;
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
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** NSG-005: a rule that denies everybody denies Azure's health probes as well. */
final class ProbesAllowedRule implements Rule {

    private static final String TAG = "AzureLoadBalancer";

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-005",
                    "Rules that deny everything must let AzureLoadBalancer in first",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure's default rule 65001 lets health probes in. A rule of one's own that denies everything inbound comes
            before it: every backend is then unhealthy, and nothing is sent there.
            """,
                    """
            Before the rule that denies, allow the tag AzureLoadBalancer on all ports.
            """,
                    """
            An earlier rule allows AzureLoadBalancer; the rule denies some ports or some sources only; the subnet holds
            neither nodes nor an Application Gateway. Where no load balancer probes the nodes yet, it is a warning.
            """,
                    List.of(Sources.NSG, Sources.PSRULE),
                    List.of("PSRule Azure.NSG.DenyAllInbound (AZR-000138)"))
            .about(NetworkKinds.SUBNET)
            .fix("Allow AzureLoadBalancer first");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Component, Boolean> probed = probed(estate);
        Cases cases = new Cases();
        boolean looked = false;
        for (Map.Entry<Component, Boolean> entry : probed.entrySet()) {
            Optional<Component> group = estate.groups().of(entry.getKey());
            if (group.isPresent()) {
                looked = true;
                check(entry.getKey(), group.get(), entry.getValue(), review, cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no subnet of nodes or of an Application Gateway has a network security group");
    }

    /** The subnets that probes reach, each with whether something is there to be probed today. */
    private static Map<Component, Boolean> probed(Estate estate) {
        Map<Component, Boolean> found = new LinkedHashMap<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            boolean balanced = estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                    .filter(service ->
                            KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER))
                    .anyMatch(service ->
                            estate.clusterOf(service).filter(cluster::equals).isPresent());
            estate.nodeSubnets(cluster).forEach(subnet -> found.merge(subnet, balanced, Boolean::logicalOr));
        }
        estate.all(GatewayKinds.APPLICATION_GATEWAY)
                .forEach(gateway -> estate.subnetOf(gateway).ifPresent(subnet -> found.put(subnet, true)));
        return found;
    }

    private static void check(Component subnet, Component group, boolean balanced, Review review, Cases cases) {
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        Asked.Gate gate = new Asked.Gate(group, subnet, FilterKinds.Direction.INBOUND, review.estate());
        int port = unnamedPort(group);
        for (IpAddress machine : new Sampling(group, FilterKinds.Direction.INBOUND, Set.of())
                .destinations(review.estate().addresses().prefixes(subnet))) {
            Ruling verdict = gate.ask(AzurePlatform.ADDRESS, machine, port, Protocol.TCP);
            if (!verdict.isCertain()) {
                cases.missing(group, FilterKinds.RULES, verdict.doubt());
                return;
            }
            if (!verdict.allowed() && !verdict.byDefault()) {
                cases.found(report(subnet, group, verdict.rule(), balanced, review));
                return;
            }
        }
    }

    /** A port that no rule names: what holds for it holds for all ports, but for exceptions. */
    private static int unnamedPort(Component group) {
        List<PortRange> named = FilterKinds.RULES.of(group).value().stream()
                .flatMap(rule -> FilterKinds.DESTINATION_PORTS.of(rule).orElse(List.of()).stream())
                .filter(range -> !range.equals(PortRange.ANY))
                .toList();
        return IntStream.rangeClosed(1, PortRange.HIGHEST)
                .filter(port -> named.stream().noneMatch(range -> range.contains(port)))
                .findFirst()
                .orElse(PortRange.HIGHEST);
    }

    private static Finding report(Component subnet, Component group, String rule, boolean balanced, Review review) {
        Finding finding = Finding.of(
                        INFO,
                        "Rule %s of '%s' keeps AzureLoadBalancer's health probes out of '%s'."
                                .formatted(rule, group.name(), subnet.name()),
                        subnet,
                        group)
                .fixedBy(new GroupRules(group)
                        .first(
                                FilterKinds.Direction.INBOUND,
                                List.of(GroupRules.rule("AllowAzureLoadBalancer")
                                        .allowing(List.of(TAG), List.of("*"), List.of())))
                        .labelled("Let health probes through '%s'".formatted(group.name())));
        for (Trace trace : review.wanted()) {
            if (isUnhealthy(trace, group)) {
                finding = finding.along(trace);
            }
        }
        return balanced ? finding : finding.as(Severity.WARNING);
    }

    private static boolean isUnhealthy(Trace trace, Component group) {
        return trace.branches().stream()
                .flatMap(branch -> branch.hops().stream())
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.because().reason() == Reason.PROBE_FAILS
                        && (step.because().component().equals(group.id())
                                || step.because().details().values().stream()
                                        .anyMatch(detail -> detail.contains(group.name()))));
    }
}
