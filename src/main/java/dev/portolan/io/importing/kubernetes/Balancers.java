package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The two load balancers that AKS keeps for a cluster: {@code kubernetes} in public and {@code kubernetes-internal} within
 * the network. The internal one is drawn once for each subnet in which it has frontends, as a card stands in one place.
 */
final class Balancers {

    private static final String PUBLIC = "kubernetes";
    private static final String INTERNAL = "kubernetes-internal";

    /** Nobody reads a picture with more. */
    private static final int MOST_FRONTENDS = 500;

    private final Draft draft;

    Balancers(Drawn drawn) {
        this.draft = drawn.draft();
    }

    ComponentId internal(Frontend frontend) {
        Predicate<Component> same = each -> each.parent().equals(home(frontend)) || hasAddress(each, frontend);
        return with(frontend, INTERNAL, BalancerKinds.Scope.INTERNAL, home(frontend), same);
    }

    ComponentId outer(Frontend frontend) {
        return with(frontend, PUBLIC, BalancerKinds.Scope.PUBLIC, draft.cluster(), each -> true);
    }

    private ComponentId home(Frontend frontend) {
        return frontend.subnet().orElse(frontend.isElsewhere() ? ComponentId.CANVAS : draft.cluster());
    }

    private ComponentId with(
            Frontend frontend, String name, BalancerKinds.Scope scope, ComponentId home, Predicate<Component> same) {
        Component balancer = draft.ofKind(BalancerKinds.LOAD_BALANCER_KIND)
                .filter(each -> BalancerKinds.SCOPE
                        .of(each)
                        .optional()
                        .filter(scope::equals)
                        .isPresent())
                .filter(each -> isBefore(each, frontend) || serves(each) && same.test(each))
                .findFirst()
                .map(each -> draft.said(each, frontend.service().origin()))
                .orElseGet(() -> draft.fresh(
                        BalancerKinds.LOAD_BALANCER_KIND,
                        name,
                        home,
                        frontend.service().origin()));
        if (isFull(balancer)) {
            draft.notes()
                    .undetermined("\"%s\" has more than %d frontends; the rest is not drawn"
                            .formatted(balancer.name(), MOST_FRONTENDS));
        } else if (isOpen(balancer)) {
            draft.notes()
                    .undetermined("what \"%s\" has is left open by another file, so that Service %s is not added to it"
                            .formatted(balancer.name(), frontend.service().name()));
        } else if (!hasAddress(balancer, frontend)) {
            Filled filled = draft.filled(balancer)
                    .with(BalancerKinds.SCOPE, scope)
                    .with(BalancerKinds.FRONTENDS, frontends(balancer, frontend))
                    .unlessEmpty(BalancerKinds.POOLS, pools(balancer));
            draft.change(balancer.id(), each -> each.with(filled.properties()));
            new BalancerRules(draft).add(balancer.id(), frontend);
        }
        return balancer.id();
    }

    private static boolean isFull(Component balancer) {
        return BalancerKinds.FRONTENDS.of(balancer).optional().orElse(List.of()).size() >= MOST_FRONTENDS;
    }

    private boolean isBefore(Component balancer, Frontend frontend) {
        return KubernetesKinds.LOAD_BALANCER.of(draft.get(frontend.id())).is(balancer.id());
    }

    private boolean serves(Component balancer) {
        return draft.isInCluster(balancer)
                || draft.ofKind(KubernetesKinds.KUBERNETES_SERVICE)
                        .filter(draft::isInCluster)
                        .anyMatch(each -> KubernetesKinds.LOAD_BALANCER.of(each).is(balancer.id()))
                || BalancerKinds.POOLS.of(balancer).optional().orElse(List.of()).stream()
                        .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).optional().orElse(List.of()).stream())
                        .flatMap(member -> draft.find(member).stream())
                        .anyMatch(draft::isInCluster);
    }

    /** With what the manifests say alone, all that a file leaves open would seem to be none. */
    private static boolean isOpen(Component balancer) {
        return Stream.of(BalancerKinds.FRONTENDS, BalancerKinds.POOLS, BalancerKinds.RULES, BalancerKinds.PROBES)
                .anyMatch(list -> list.isLeftOpen(balancer));
    }

    /** An exported balancer has the frontend of the service already, with the rules that AKS wrote. */
    private static boolean hasAddress(Component balancer, Frontend frontend) {
        return BalancerKinds.FRONTENDS.of(balancer).optional().orElse(List.of()).stream()
                .anyMatch(each -> !BalancerKinds.NAME.of(each).is(frontend.name())
                        && (BalancerKinds.FRONTEND_ADDRESS
                                        .of(each)
                                        .matches(found -> frontend.address()
                                                .filter(found::equals)
                                                .isPresent())
                                || BalancerKinds.PUBLIC_IP
                                        .of(each)
                                        .matches(found -> frontend.publicIp()
                                                .filter(found::equals)
                                                .isPresent())));
    }

    private List<Properties> frontends(Component balancer, Frontend frontend) {
        List<Properties> all =
                new ArrayList<>(BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()));
        all.removeIf(each -> BalancerKinds.NAME.of(each).is(frontend.name()));
        Optional<ComponentId> subnet = frontend.subnet();
        all.add(draft.recordOf(frontend.service().words())
                .with(BalancerKinds.NAME, frontend.name())
                .with(BalancerKinds.FRONTEND_ADDRESS, frontend.address())
                .with(BalancerKinds.PUBLIC_IP, frontend.publicIp())
                .with(BalancerKinds.SUBNET, subnet)
                .properties());
        return all;
    }

    private List<Properties> pools(Component balancer) {
        List<Properties> before = BalancerKinds.POOLS.of(balancer).orElse(List.of());
        List<ComponentId> nodes = draft.ofKind(NodePoolKinds.NODE_POOL)
                .filter(draft::isInCluster)
                .map(Component::id)
                .toList();
        return before.isEmpty() && !nodes.isEmpty()
                ? List.of(draft.recordOf(balancer.name())
                        .with(BalancerKinds.NAME, BalancerRules.POOL)
                        .with(BalancerKinds.MEMBERS, nodes)
                        .properties())
                : before;
    }
}
