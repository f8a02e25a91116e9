package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.IngressOpening;
import dev.portolan.plan.ServiceFrontend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NSG-001: behind an Application Gateway, nobody else should reach the ingress. */
final class IngressOnlyFromGatewayRule implements Rule {

    private static final String PROBES = "AzureLoadBalancer";

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-001",
                    "Only Application Gateway should reach the cluster's ingress",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            The default rule AllowVnetInBound lets every peered network and site talk to the ingress directly, past the
            WAF. With floating IP, as AKS sets it, packets arrive with the frontend's address and the service's port.
            """,
                    """
            On the node subnet, allow the service's port on the frontend's address from the gateway's subnet, and deny
            it from everybody else.
            """,
                    """
            The ingress has a list of allowed sources, its own or its service's, or a network policy does the same and the
            cluster has an engine that enforces it; then it is only noted. A gateway whose backend pools are known leads
            to an ingress only where its address is in one of them.
            """,
                    List.of(Sources.ARTICLE, Sources.NSG, Sources.CLOUD_PROVIDER),
                    List.of("RC-NET A01.52", "RC-ALZ D09.02", "PSRule AZR-000137"))
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Let in the gateway's subnet only, where no flow is to arrive from elsewhere");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            Optional<Component> controller = estate.target(service, KubernetesKinds.SELECTS)
                    .filter(end -> end.is(KubernetesKinds.INGRESS_CONTROLLER.id()));
            if (estate.isInternal(service) && controller.isPresent()) {
                List<Component> gateways = IngressOpening.gatewaysBefore(service, estate);
                looked |= !gateways.isEmpty();
                gateways.stream()
                        .findFirst()
                        .ifPresent(gateway -> check(service, controller.get(), gateways, review, cases));
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no Application Gateway leads to an internal ingress");
    }

    private static void check(
            Component service, Component controller, List<Component> gateways, Review review, Cases cases) {
        Estate estate = review.estate();
        List<Component> subnets =
                estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of());
        if (subnets.isEmpty()) {
            cases.missing(service, "nobody said in which subnet the nodes behind " + service.name() + " stand");
        }
        for (Component subnet : subnets) {
            IngressOpening opening = new IngressOpening(service, subnet, gateways, estate);
            String obstacle = opening.obstacle();
            if (!obstacle.isEmpty()) {
                cases.missing(service, obstacle);
                continue;
            }
            opening.opening().ifPresent(words -> report(opening, controller, words, review, cases));
            opening.doubt().ifPresent(doubt -> cases.missing(subnet, doubt));
        }
    }

    private static void report(IngressOpening opening, Component controller, String words, Review review, Cases cases) {
        Finding finding = Finding.of(
                INFO,
                "The ingress '%s' can be reached past Application Gateway: %s.".formatted(controller.name(), words),
                opening.service(),
                opening.subnet());
        finding = closing(opening, review).map(finding::fixedBy).orElse(finding);
        boolean listed = KubernetesKinds.SOURCE_ALLOW_LIST.of(controller).matches(list -> !list.isEmpty())
                || KubernetesKinds.SOURCE_RANGES.of(opening.service()).matches(list -> !list.isEmpty());
        cases.found(
                listed || isEnforced(opening.service(), controller, cases, review.estate())
                        ? finding.as(Severity.INFO)
                        : finding);
    }

    /** Whether a network policy guards the controller, and something in the cluster enforces it. */
    private static boolean isEnforced(Component service, Component controller, Cases cases, Estate estate) {
        boolean guarded = estate.all(KubernetesKinds.NETWORK_POLICY).stream()
                .anyMatch(policy -> KubernetesKinds.APPLIES_TO.of(policy).is(controller.id()));
        Optional<Component> cluster = estate.clusterOf(service).filter(found -> guarded);
        Known<ClusterKinds.PolicyEngine> engine =
                cluster.map(ClusterKinds.POLICY_ENGINE::of).orElse(Known.unknown());
        if (cluster.isPresent() && !engine.isKnown()) {
            cases.missing(
                    cluster.get(),
                    ClusterKinds.POLICY_ENGINE,
                    "nobody said whether an engine enforces the network policy for " + controller.name());
        }
        return engine.isKnown() && !engine.is(ClusterKinds.PolicyEngine.NONE);
    }

    /** Whether a flow that is to arrive comes to the ingress past the gateway, so that closing it takes a decision. */
    private static boolean isAskedOtherwise(IngressOpening opening, Component group, Review review) {
        Arrival arrival = new Arrival(opening.service(), opening.subnet(), group, review.estate());
        return review.wanted().stream()
                .flatMap(trace -> trace.branches().stream())
                .filter(arrival::isForService)
                .anyMatch(branch -> opening.fronts().stream().noneMatch(front -> branch.passes(front.id())));
    }

    /** Rules before all others: the gateway may, and nobody else; probes too where they ask at the same ports. */
    private static Optional<Edit> closing(IngressOpening opening, Review review) {
        Optional<Component> group = opening.estate().groups().of(opening.subnet());
        List<String> from = opening.frontRanges().stream().map(Prefix::toString).toList();
        List<String> to = opening.frontend().targets(opening.subnet());
        List<ServiceFrontend.Port> ports = opening.frontend().ports();
        if (group.isEmpty() || from.isEmpty() || isAskedOtherwise(opening, group.get(), review)) {
            return Optional.empty();
        }
        List<Properties> rules =
                new ArrayList<>(GroupRules.rule("AllowGatewayToIngress").allowingPorts(from, to, ports));
        if (!opening.frontend().floats()) {
            rules.addAll(GroupRules.rule("AllowProbesToIngress").allowingPorts(List.of(PROBES), to, ports));
        }
        rules.addAll(GroupRules.rule("DenyOthersToIngress").denyingPorts(List.of("*"), to, ports));
        return Optional.of(new GroupRules(group.get())
                .first(FilterKinds.Direction.INBOUND, rules)
                .labelled("Let only Application Gateway through '%s' to the ingress"
                        .formatted(group.get().name())));
    }
}
