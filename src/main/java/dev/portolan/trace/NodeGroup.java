package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.List;
import java.util.Optional;

/**
 * The security group that AKS keeps on the nodes' network interfaces, after that of the subnet. AKS alone writes its
 * rules: a public service is open to the Internet or to its allowed sources, an internal one gets a rule only for allowed
 * sources that are given (data-plane.md B.3, last item).
 */
final class NodeGroup {

    private final Scene scene;

    NodeGroup(Scene scene) {
        this.scene = scene;
    }

    /** Lets the group look at a packet for {@code service}; {@code subnet} is that of the nodes, where it is known. */
    void entering(Walk walk, Component service, Optional<Component> subnet) {
        List<String> ranges = KubernetesKinds.SOURCE_RANGES.of(service).orElse(List.of());
        if (!ranges.isEmpty()) {
            new AllowList(service, KubernetesKinds.SOURCE_RANGES, asker(walk, subnet), ranges).ask(walk);
        } else if (!KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)) {
            return; // AKS writes no rule for it, and what reaches a node port is not modelled
        } else if (isInternal(service)) {
            subnet.ifPresent(found -> askDefaults(walk, service, found));
        } else {
            walk.pass(
                    Step.Action.FILTERED,
                    Because.of(Reason.NODE_GROUP_RULE, service.id())
                            .with("ranges", Ends.INTERNET)
                            .with("access", "allow"));
        }
    }

    /** Whom the default rules let in already, the group does not keep out: the service does, on the node itself. */
    private Reason asker(Walk walk, Optional<Component> subnet) {
        boolean letIn = subnet.filter(found -> byDefault(walk, found).allowed()).isPresent();
        return letIn ? Reason.SOURCE_ALLOW_LIST : Reason.NODE_GROUP_RULE;
    }

    private Ruling byDefault(Walk walk, Component subnet) {
        Packet packet = walk.packet();
        return scene.groups()
                .withoutRules(
                        subnet,
                        new SecurityGroups.Question(
                                Direction.INBOUND,
                                Ends.of(packet.source()),
                                Ends.of(packet.destination()),
                                packet.port(),
                                packet.protocol()));
    }

    /** The balancer that is drawn decides, else what the service asks for. */
    private boolean isInternal(Component service) {
        return scene.component(KubernetesKinds.LOAD_BALANCER.of(service).optional())
                .flatMap(balancer -> BalancerKinds.SCOPE.of(balancer).optional())
                .map(scope -> scope == BalancerKinds.Scope.INTERNAL)
                .orElse(KubernetesKinds.INTERNAL.of(service).is(true));
    }

    private void askDefaults(Walk walk, Component service, Component subnet) {
        Ruling verdict = byDefault(walk, subnet);
        Because because = Because.of(Reason.NODE_GROUP_DEFAULT, service.id())
                .with("rule", verdict.rule())
                .with("priority", verdict.priority())
                .with("access", verdict.allowed() ? "allow" : "deny");
        if (!verdict.isCertain()) {
            walk.undetermined(
                    Step.Action.FILTERED, service.id(), KubernetesKinds.SOURCE_RANGES.name(), verdict.doubt());
        } else if (verdict.allowed()) {
            walk.pass(Step.Action.FILTERED, because);
        } else {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        }
    }
}
