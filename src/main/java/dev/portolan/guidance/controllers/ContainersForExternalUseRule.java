package dev.portolan.guidance.controllers;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AGC-004: Application Gateway for Containers faces the Internet, also where only internal users need it. */
final class ContainersForExternalUseRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AGC-004",
                    "Application Gateway for Containers should not serve internal users only",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            AKS' table lists external load balancing only, and no source confirms a private frontend: internal users
            would come in by a public name. A warning, no error: that there is none is unconfirmed, so check first.
            """,
                    """
            Use an internal ingress controller or an Application Gateway with a private listener for internal users.
            """,
                    """
            Something behind it is for external users, or Internet users or Front Door come to it.
            """,
                    List.of(Sources.INGRESS_CONCEPTS),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> all = estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS);
        if (all.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway for Containers");
        }
        Cases cases = new Cases();
        for (Component gateway : all) {
            Set<Component> workloads = workloads(gateway, estate);
            List<Component> clients = clients(gateway, review);
            boolean external = clients.stream().anyMatch(ContainersForExternalUseRule::isOutside)
                    || workloads.stream()
                            .anyMatch(each -> KubernetesKinds.EXPOSURE.of(each).is(KubernetesKinds.Exposure.EXTERNAL));
            List<String> internal = new ArrayList<>(names(clients.stream()
                    .filter(ContainersForExternalUseRule::isInside)
                    .toList()));
            if (!workloads.isEmpty()
                    && workloads.stream()
                            .allMatch(
                                    each -> KubernetesKinds.EXPOSURE.of(each).is(KubernetesKinds.Exposure.INTERNAL))) {
                internal.addAll(names(workloads));
            }
            if (!external && !internal.isEmpty()) {
                cases.found(Finding.of(
                        INFO,
                        "'%s' faces the Internet, but is for internal use only: %s."
                                .formatted(gateway.name(), String.join(", ", internal)),
                        gateway));
            }
        }
        return cases.verdict();
    }

    private static List<String> names(Iterable<Component> components) {
        List<String> names = new ArrayList<>();
        components.forEach(component -> names.add("'" + component.name() + "'"));
        return names;
    }

    /** Who is drawn to the gateway or sends a flow through it. */
    private static List<Component> clients(Component gateway, Review review) {
        Set<Component> found =
                new LinkedHashSet<>(review.estate().graph().predecessors(gateway.id(), Edge.Type.FORWARDS));
        review.traces().stream()
                .filter(trace -> trace.branches().stream().anyMatch(branch -> branch.passes(gateway.id())))
                .flatMap(trace -> review.design().topology().components().stream()
                        .filter(client -> trace.flow().from().isComponent(client.id())))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static boolean isOutside(Component client) {
        return client.is(ActorKinds.PUBLIC_USERS.id()) || client.is(EdgeKinds.FRONT_DOOR.id());
    }

    private static boolean isInside(Component client) {
        return client.is(ActorKinds.CORPORATE_USERS.id()) || client.is(ActorKinds.ON_PREMISES_SITE.id());
    }

    private static Set<Component> workloads(Component gateway, Estate estate) {
        Set<Component> found = new LinkedHashSet<>();
        for (Component backend : Containers.backends(gateway, estate)) {
            Optional<Component> target = backend.is(KubernetesKinds.KUBERNETES_SERVICE.id())
                    ? estate.target(backend, KubernetesKinds.SELECTS)
                    : Optional.of(backend);
            target.filter(each -> each.is(KubernetesKinds.WORKLOAD.id())).ifPresent(found::add);
        }
        return found;
    }
}
