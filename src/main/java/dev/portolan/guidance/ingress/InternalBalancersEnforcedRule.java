package dev.portolan.guidance.ingress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.graph.Edge;
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
import dev.portolan.plan.Estate;
import dev.portolan.plan.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ING-003: a policy should keep public load balancers out of a cluster, not good will. */
final class InternalBalancersEnforcedRule implements Rule {

    /** The built-in definition "Kubernetes clusters should use internal load balancers", version 8.2.0 (S-POL). */
    static final String DEFINITION = "3fc4dc25-5baf-40d8-9b05-7fe74c1bc64e";

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-003",
                    "Azure Policy should allow internal load balancers only",
                    Severity.INFO,
                    Pillar.SECURITY,
                    """
            Anybody who may create a service of type LoadBalancer can open the cluster to the Internet. One Azure Policy
            for the cluster, its subscription or its management group allows internal load balancers only.
            """,
                    """
            Assign the policy 3fc4dc25 (Kubernetes clusters should use internal load balancers) and install the Azure
            Policy add-on.
            """,
                    """
            The policy is assigned to the cluster or to a scope around it, or the cluster has the add-on. Where Front
            Door reaches a public load balancer on purpose, it is noted that the policy would block this.
            """,
                    List.of(Sources.ARTICLE, Sources.BASELINE, Sources.AZURE_POLICY),
                    List.of("Azure Policy " + DEFINITION, "PSRule Azure.AKS.AzurePolicyAddOn"))
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Assign the policy and install the add-on");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            List<Component> published = behindFrontDoor(cluster, estate);
            Optional<Component> assignment = assignment(cluster, estate);
            if (!published.isEmpty()) {
                published.forEach(service -> note(service, cluster, assignment, cases));
            } else if (assignment.isEmpty()) {
                unguarded(cluster, cases);
            }
        }
        return cases.verdict();
    }

    private static List<Component> behindFrontDoor(Component cluster, Estate estate) {
        return estate.graph().topology().descendants(cluster.id()).stream()
                .filter(inner -> inner.is(KubernetesKinds.KUBERNETES_SERVICE.id()))
                .filter(service -> Exposure.of(service, estate).degree() == Exposure.Degree.FRONT_DOOR_ONLY)
                .toList();
    }

    /** One that is drawn to no cluster and no region, and stands in none, holds for all of them. */
    private static Optional<Component> assignment(Component cluster, Estate estate) {
        Optional<ComponentId> region = estate.regionOf(cluster).map(Component::id);
        return estate.all(SupportKinds.POLICY_ASSIGNMENT).stream()
                .filter(policy -> SupportKinds.POLICY_ID
                        .of(policy)
                        .matches(id -> id.toLowerCase(Locale.ROOT).contains(DEFINITION)))
                .filter(policy -> !SupportKinds.EFFECT.of(policy).is(SupportKinds.PolicyEffect.DISABLED))
                .filter(policy -> {
                    List<ComponentId> scopes = scopes(policy, estate);
                    return scopes.isEmpty()
                            || scopes.contains(cluster.id())
                            || region.filter(scopes::contains).isPresent();
                })
                .findFirst();
    }

    private static List<ComponentId> scopes(Component policy, Estate estate) {
        List<ComponentId> found = new ArrayList<>();
        estate.graph().successors(policy.id(), Edge.Type.ASSOCIATED).forEach(scope -> found.add(scope.id()));
        if (found.isEmpty()) {
            estate.regionOf(policy).ifPresent(around -> found.add(around.id()));
        }
        return found;
    }

    private static void note(Component service, Component cluster, Optional<Component> assignment, Cases cases) {
        boolean denies = assignment
                .filter(policy -> SupportKinds.EFFECT.of(policy).is(SupportKinds.PolicyEffect.DENY))
                .isPresent();
        String words = denies
                ? "'%s' is published to Front Door by a public load balancer of '%s', which the assigned policy 3fc4dc25 denies."
                : "'%s' is published to Front Door by a public load balancer of '%s', which the policy 3fc4dc25 would deny.";
        cases.found(Finding.of(INFO, words.formatted(service.name(), cluster.name()), service, cluster));
    }

    private static void unguarded(Component cluster, Cases cases) {
        Known<Boolean> addOn = ClusterKinds.AZURE_POLICY.of(cluster);
        if (!addOn.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.AZURE_POLICY,
                    "no policy for internal load balancers is assigned, and nobody said whether " + cluster.name()
                            + " has the Azure Policy add-on");
        } else if (addOn.is(false)) {
            cases.found(Finding.of(
                            INFO,
                            "Nothing keeps public load balancers out of '%s': the policy 3fc4dc25 is not assigned, and the Azure Policy add-on is off."
                                    .formatted(cluster.name()),
                            cluster)
                    .fixedBy(assign(cluster)));
        }
    }

    private static Edit assign(Component cluster) {
        Component policy = Component.of(
                        "policy-internal-lb",
                        SupportKinds.POLICY_ASSIGNMENT.id().value(),
                        "Internal load balancers only")
                .with(SupportKinds.POLICY_ID.key(), DEFINITION)
                .with(SupportKinds.EFFECT.key(), SupportKinds.PolicyEffect.DENY);
        return Edits.add(policy)
                .then(Edits.setProperty(cluster, ClusterKinds.AZURE_POLICY, true))
                .labelled("Allow internal load balancers only in '%s'".formatted(cluster.name()));
    }
}
