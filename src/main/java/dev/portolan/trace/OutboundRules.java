package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outbound rules of load balancers, by which the machines of a pool leave (data-plane.md B.5). */
final class OutboundRules {

    /** What a machine leaves by: a balancer, and the public addresses that it takes for its pool. */
    record WayOut(Component balancer, List<ComponentId> publicIps) {}

    private final Scene scene;

    OutboundRules(Scene scene) {
        this.scene = scene;
    }

    /** By which balancer a machine or a node pool leaves; empty where no outbound rule is for it. */
    Optional<WayOut> of(Component member) {
        return scene.graph().ofKind(BalancerKinds.LOAD_BALANCER_KIND.id()).stream()
                .flatMap(balancer -> of(balancer, member).stream())
                .findFirst();
    }

    private static Optional<WayOut> of(Component balancer, Component member) {
        List<Properties> rules = BalancerKinds.OUTBOUND_RULES.of(balancer).orElse(List.of()).stream()
                .filter(rule -> holds(balancer, rule, member))
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of(new WayOut(balancer, publicIps(balancer, rules)));
    }

    private static boolean holds(Component balancer, Properties rule, Component member) {
        return BalancerKinds.POOLS.of(balancer).orElse(List.of()).stream()
                .filter(pool -> BalancerKinds.NAME.of(pool).equals(BalancerKinds.POOL.of(rule)))
                .filter(pool -> !BalancerKinds.BY_ADDRESS.of(pool).is(true)) // B.1 item 12
                .anyMatch(
                        pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).contains(member.id()));
    }

    /** Those of the frontends that the rules name, or of all where they name none. */
    private static List<ComponentId> publicIps(Component balancer, List<Properties> rules) {
        List<String> used = rules.stream()
                .flatMap(rule -> BalancerKinds.OUTBOUND_FRONTENDS.of(rule).orElse(List.of()).stream())
                .toList();
        return BalancerKinds.FRONTENDS.of(balancer).orElse(List.of()).stream()
                .filter(frontend ->
                        used.isEmpty() || BalancerKinds.NAME.of(frontend).matches(used::contains))
                .flatMap(frontend -> Stream.of(BalancerKinds.PUBLIC_IP, BalancerKinds.PUBLIC_IP_PREFIX)
                        .flatMap(property -> property.of(frontend).optional().stream()))
                .toList();
    }
}
