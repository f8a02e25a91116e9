package dev.portolan.guidance.tls;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import dev.portolan.trace.naming.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who ends TLS behind a component, as far as the design shows it without a trace. */
final class TlsEnds {

    private static final Set<KindId> ENDS = Set.of(
            KubernetesKinds.INGRESS_CONTROLLER.id(),
            GatewayKinds.APPLICATION_GATEWAY.id(),
            GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id(),
            KubernetesKinds.WORKLOAD.id(),
            SupportKinds.VIRTUAL_MACHINE.id());

    private final Estate estate;
    private final Names names;

    TlsEnds(Estate estate) {
        this.estate = estate;
        this.names = estate.names();
    }

    /** The component itself where it ends TLS, else the first such components that traffic from it gets to. */
    List<Component> from(Component start) {
        Set<Component> seen = new LinkedHashSet<>();
        List<Component> found = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Component at = open.remove();
            if (seen.add(at) && ENDS.contains(at.kind())) {
                found.add(at);
            } else if (!ENDS.contains(at.kind())) {
                next(at).filter(next -> !seen.contains(next)).forEach(open::add);
            }
        }
        return found;
    }

    private Stream<Component> next(Component at) {
        return Stream.of(Edge.Type.FORWARDS, Edge.Type.PRIVATE_LINK)
                .flatMap(type -> estate.graph().successors(at.id(), type).stream());
    }

    /** Who ends TLS behind a member of a gateway's pool. */
    List<Component> behind(Component gateway, Properties member) {
        return member(gateway, member).map(this::from).orElse(List.of());
    }

    /** Whether nothing speaks against TLS at this port: no end without certificates, no backend that closes the port. */
    boolean mayTakeTls(Component gateway, Properties member, int port) {
        return behind(gateway, member).stream()
                        .noneMatch(end -> Certificates.CERTIFICATES.of(end).matches(List::isEmpty))
                && member(gateway, member)
                        .filter(found -> isClosed(found, port))
                        .isEmpty();
    }

    private static boolean isClosed(Component backend, int port) {
        if (backend.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            return BalancerKinds.RULES
                    .of(backend)
                    .matches(rules -> rules.stream()
                            .noneMatch(rule -> BalancerKinds.PORT.of(rule).is(port)));
        }
        return backend.is(KubernetesKinds.KUBERNETES_SERVICE.id())
                && KubernetesKinds.PORTS
                        .of(backend)
                        .matches(ports -> ports.stream()
                                .noneMatch(each -> KubernetesKinds.PORT.of(each).is(port)));
    }

    private Optional<Component> member(Component gateway, Properties member) {
        Optional<Component> named =
                GatewayKinds.MEMBER_TARGET.of(member).optional().flatMap(this::component);
        return named.or(() -> GatewayKinds.MEMBER_ADDRESS.of(member).optional().flatMap(estate.addresses()::owner))
                .or(() -> GatewayKinds.MEMBER_HOST.of(member).optional().flatMap(host -> resolved(gateway, host)));
    }

    private Optional<Component> resolved(Component gateway, String host) {
        return estate.networkOf(gateway)
                .map(network -> names.fromNetwork(network, host))
                .flatMap(answer -> answer.answers().stream().findFirst())
                .flatMap(answer -> answer.target().or(() -> answer.address().flatMap(estate.addresses()::owner)));
    }

    private Optional<Component> component(ComponentId id) {
        return estate.graph().topology().component(id);
    }
}
