package dev.portolan.trace;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;

/** Whether the port to which a service sends its traffic is the one on which the pods listen. */
final class ServicePorts {

    private ServicePorts() {}

    static void check(Walk walk, Component service, Component workload) {
        List<Properties> ports = KubernetesKinds.PORTS.of(service).orElse(List.of());
        Known<Integer> own =
                workload.is(KubernetesKinds.WORKLOAD.id()) ? KubernetesKinds.PORT.of(workload) : Known.unknown();
        if (ports.isEmpty() || !own.isKnown()) {
            return;
        }
        List<Properties> asked = ports.stream()
                .filter(port -> KubernetesKinds.PORT.of(port).is(walk.packet().port()))
                .toList();
        List<Properties> candidates = asked.isEmpty() ? ports : asked;
        boolean fits = candidates.stream()
                .anyMatch(port -> KubernetesKinds.TARGET_PORT
                        .of(port)
                        .or(KubernetesKinds.PORT.of(port))
                        .is(own.value()));
        if (fits) {
            return;
        }
        Known<Integer> target = KubernetesKinds.TARGET_PORT.of(candidates.get(0));
        if (candidates.size() == 1 && target.isKnown()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.DELIVERED,
                    Because.of(Reason.PORT_CLOSED, workload.id())
                            .with("service", service.name())
                            .with("port", target.value())
                            .with("own", own.value()));
        } else {
            walk.undetermined(
                    Step.Action.DELIVERED,
                    service.id(),
                    "ports.targetPort",
                    "service " + service.name() + " names no target port, and " + workload.name() + " listens on port "
                            + own.value());
        }
    }
}
