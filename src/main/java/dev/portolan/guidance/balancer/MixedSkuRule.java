package dev.portolan.guidance.balancer;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.edit.StandardSku;
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
import dev.portolan.model.Topology;
import dev.portolan.plan.Estate;
import java.util.List;

/** LB-002: a load balancer and its public addresses are of one kind. */
final class MixedSkuRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "LB-002",
                    "A load balancer and its public addresses must be of one SKU",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure refuses a Basic address on a Standard load balancer, and a Standard address on a Basic one.
            """,
                    """
            Make both Standard.
            """,
                    """
            None of them is Basic, or all are (RET-001 and RET-002 speak of that). A frontend without a public address
            has nothing to mix.
            """,
                    List.of(Sources.STANDARD_LB),
                    List.of())
            .about(BalancerKinds.LOAD_BALANCER_KIND, ClusterKinds.AKS_CLUSTER, KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Make what is Basic Standard");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        if (estate.all(BalancerKinds.LOAD_BALANCER_KIND).isEmpty()
                && estate.all(ClusterKinds.AKS_CLUSTER).isEmpty()) {
            return Verdict.notApplicable("the design has no load balancer");
        }
        Cases cases = new Cases();
        for (Component balancer : estate.all(BalancerKinds.LOAD_BALANCER_KIND)) {
            BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                    .flatMap(frontend -> BalancerKinds.PUBLIC_IP.of(frontend).optional().stream())
                    .distinct()
                    .flatMap(id -> estate.graph().topology().component(id).stream())
                    .filter(address -> isBasic(balancer) != isBasicAddress(address))
                    .map(address -> drawn(balancer, address, estate.graph().topology()))
                    .forEach(cases::found);
        }
        estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster ->
                        ClusterKinds.LOAD_BALANCER_SKU.of(cluster).is(ClusterKinds.ClusterBalancerSku.STANDARD))
                .forEach(cluster -> checkCluster(cluster, estate, cases));
        return cases.verdict();
    }

    private static boolean isBasic(Component balancer) {
        return BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC);
    }

    private static boolean isBasicAddress(Component address) {
        return AddressKinds.SKU.of(address).is(AddressKinds.PublicSku.BASIC);
    }

    private static Finding drawn(Component balancer, Component address, Topology topology) {
        Edit fix = isBasic(balancer) ? StandardSku.balancer(balancer, topology) : standard(address);
        return Finding.of(
                        INFO,
                        "'%s' is %s and has '%s', which is %s."
                                .formatted(
                                        balancer.name(),
                                        BalancerKinds.SKU.of(balancer).value().label(),
                                        address.name(),
                                        AddressKinds.SKU.of(address).value().label()),
                        balancer,
                        address)
                .fixedBy(fix);
    }

    /** What AKS puts on the load balancer that it makes, whether that is drawn or not. */
    private static void checkCluster(Component cluster, Estate estate, Cases cases) {
        ClusterKinds.OUTBOUND_IPS.of(cluster).orElse(List.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(MixedSkuRule::isBasicAddress)
                .map(address -> made(cluster, cluster, address))
                .forEach(cases::found);
        estate.graph().topology().descendants(cluster.id()).stream()
                .filter(inner -> inner.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .filter(service -> !KubernetesKinds.LOAD_BALANCER.of(service).isKnown())
                .forEach(service -> estate.target(service, KubernetesKinds.PUBLIC_IP)
                        .filter(MixedSkuRule::isBasicAddress)
                        .map(address -> made(cluster, service, address))
                        .ifPresent(cases::found));
    }

    private static Finding made(Component cluster, Component user, Component address) {
        return Finding.of(
                        INFO,
                        "'%s' uses '%s', which is Basic, on the Standard load balancer that AKS makes for '%s'."
                                .formatted(user.name(), address.name(), cluster.name()),
                        user,
                        address)
                .fixedBy(standard(address));
    }

    private static Edit standard(Component address) {
        return Edits.setProperty(address, AddressKinds.SKU, AddressKinds.PublicSku.STANDARD);
    }
}
