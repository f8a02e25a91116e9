package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** NSG-003: nodes and pods of a cluster have to reach each other. */
final class IntraClusterRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-003",
                    "Security groups must not come between the nodes and pods of a cluster",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A cluster needs all traffic from node to node, from node to pod and from pod to pod. Azure CNI Overlay does
            not encapsulate, so that the subnet's group sees pods by their own addresses. A rule that denies any of it
            breaks DNS, probes and services, depending on the node on which a pod runs.
            """,
                    """
            Before the rules that deny, allow everything between the ranges of nodes and pods, the pod CIDR of an overlay
            included.
            """,
                    """
            Only Azure's default rules apply; earlier rules allow nodes and pods each other; the address that is denied
            belongs to a load balancer or to somebody else in the subnet.
            """,
                    List.of(Sources.OVERLAY, Sources.NETWORK_CONCEPTS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Allow nodes and pods each other first");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            ClusterRanges ranges = new ClusterRanges(cluster, estate);
            for (Component subnet : ranges.subnets()) {
                Optional<Component> group = estate.groups().of(subnet);
                if (group.isPresent()) {
                    looked = true;
                    check(ranges, group.get(), subnet, review, cases);
                }
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no subnet of a cluster has a network security group");
    }

    private static void check(ClusterRanges ranges, Component group, Component subnet, Review review, Cases cases) {
        Component cluster = ranges.cluster();
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        List<Denial> denials = new ArrayList<>();
        for (FilterKinds.Direction direction : FilterKinds.Direction.values()) {
            Asked asked = Asked.within(new Asked.Gate(group, subnet, direction, review.estate()), ranges);
            asked.denial().ifPresent(denials::add);
            if (!asked.doubt().isEmpty()) {
                cases.missing(group, FilterKinds.RULES, asked.doubt());
            }
        }
        boolean denying = FilterKinds.RULES.of(group).value().stream()
                .anyMatch(rule -> FilterKinds.ACCESS.of(rule).is(FilterKinds.Access.DENY));
        if (denials.isEmpty() && denying && !ClusterKinds.CNI_MODE.of(cluster).isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.CNI_MODE,
                    "nobody said how pods of " + cluster.name() + " get addresses, which " + group.name()
                            + " may deny");
        } else if (denials.isEmpty()
                && denying
                && ranges.isOverlay()
                && ranges.overlayPods().isEmpty()) {
            cases.missing(
                    cluster,
                    ClusterKinds.POD_CIDR,
                    "nobody said which pod CIDR " + cluster.name() + " has, which " + group.name() + " may deny");
        }
        if (!denials.isEmpty()) {
            cases.found(report(ranges, subnet, denials, review));
        }
    }

    private static Finding report(ClusterRanges ranges, Component subnet, List<Denial> denials, Review review) {
        Component group = denials.get(0).group();
        List<String> all = ranges.everything().stream().map(Prefix::toString).toList();
        Finding finding = Finding.of(
                INFO,
                "Between nodes and pods of '%s' in '%s': %s."
                        .formatted(
                                ranges.cluster().name(),
                                subnet.name(),
                                denials.stream().map(Denial::toString).collect(Collectors.joining("; "))),
                ranges.cluster(),
                group);
        finding = finding.fixedBy(allowing(ranges.cluster(), denials, all));
        for (Trace trace : review.wanted()) {
            if (denials.stream().anyMatch(denial -> denial.shows(trace, ranges.everything()))) {
                finding = finding.along(trace);
            }
        }
        return finding;
    }

    private static Edit allowing(Component cluster, List<Denial> denials, List<String> all) {
        return Edit.of("Allow nodes and pods of '%s' each other".formatted(cluster.name()), design -> {
            Design next = design;
            for (Denial denial : denials) {
                Component group = next.topology().require(denial.group().id());
                Properties rule = GroupRules.rule("AllowWithinCluster").allowing(all, all, List.of());
                next = new GroupRules(group)
                        .first(denial.direction(), List.of(rule))
                        .apply(next);
            }
            return next;
        });
    }
}
