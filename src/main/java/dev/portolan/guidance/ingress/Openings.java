package dev.portolan.guidance.ingress;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways to workloads that nothing at layer 7 is on.
 *
 * @param unread what users outside get to without passing a layer-7 hop or another workload
 * @param served what layer-7 hops lead to
 */
record Openings(Estate estate, Set<ComponentId> unread, Set<ComponentId> served) {

    static Openings of(Estate estate) {
        List<Component> readers = LayerSeven.all(estate);
        Set<ComponentId> served = new LinkedHashSet<>();
        for (Component reader : readers) {
            if (!served.contains(reader.id())) {
                served.addAll(estate.graph().reachable(reader.id(), Set.of()));
            }
        }
        Set<ComponentId> closed = new LinkedHashSet<>();
        readers.forEach(reader -> closed.add(reader.id()));
        estate.all(KubernetesKinds.WORKLOAD).forEach(workload -> closed.add(workload.id()));
        Set<ComponentId> unread = new LinkedHashSet<>();
        for (KindSpec actors : List.of(ActorKinds.PUBLIC_USERS, ActorKinds.CORPORATE_USERS)) {
            estate.all(actors).forEach(actor -> unread.addAll(estate.graph().reachable(actor.id(), closed)));
        }
        return new Openings(estate, unread, served);
    }

    /** What leads to a workload unread: a load balancer's service before its pods, or whatever users get to. */
    Optional<Component> to(Component workload) {
        Optional<Component> service = estate.servicesOf(workload).stream()
                .filter(each -> KubernetesKinds.SERVICE_TYPE.of(each).is(KubernetesKinds.ServiceType.LOAD_BALANCER))
                .filter(each -> !served.contains(each.id()))
                .findFirst();
        return service.or(() -> estate.graph().predecessors(workload.id(), Edge.Type.FORWARDS).stream()
                .filter(each -> unread.contains(each.id()))
                .findFirst());
    }

    boolean isServed(Component workload) {
        return served.contains(workload.id());
    }
}
