package dev.portolan.trace;

import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import java.util.List;
import java.util.Optional;

/** Traffic that somebody in a virtual network sends to pods themselves, by their own addresses (data-plane.md B.8). */
final class DirectToPods {

    private final Scene scene;
    private final Journey journey;
    private final PodHop pods;
    private final PodReach reach;

    DirectToPods(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.pods = new PodHop(scene, journey);
        this.reach = new PodReach(scene, journey.carrier());
    }

    /** Goes from {@code subnet} to {@code pod}, one branch for each place in which its pods are. */
    void send(Walk walk, Component client, Component subnet, Component pod) {
        List<PodPlace> places = new PodPlaces(scene).of(pod);
        for (PodPlace place : places) {
            sendTo(places.size() == 1 ? walk : walk.fork(), client, subnet, pod, place);
        }
    }

    private void sendTo(Walk walk, Component client, Component subnet, Component pod, PodPlace place) {
        if (place.addresses().isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, new Gaps(scene).podAddresses(pod, place.subnet()));
        }
        walk.set(walk.packet().to(place.addresses(), walk.packet().port()));
        if (!reach.carryFrom(walk, client, subnet, pod, place)) {
            journey.end(walk);
            return;
        }
        walk.arrive(pod);
        place.subnet()
                .ifPresentOrElse(
                        found -> new Filters(scene).entering(walk, found, walk.packet()),
                        () -> walk.undetermined(
                                Step.Action.FILTERED,
                                pod.id(),
                                KubernetesKinds.NODE_POOL.name(),
                                "the subnet of the pods of " + pod.name() + " is not known"));
        pods.policies(walk, Optional.of(client), pod);
        listens(walk, pod);
        boolean straight = reach.isStraight(client, pod); // answers take no route of the network then
        pods.serve(walk, Optional.empty(), pod, straight ? Optional.empty() : place.subnet());
    }

    private static void listens(Walk walk, Component pod) {
        Known<Integer> own = pod.is(KubernetesKinds.WORKLOAD.id()) ? KubernetesKinds.PORT.of(pod) : Known.unknown();
        int port = walk.packet().port();
        if (own.isKnown() && !own.is(port)) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.DELIVERED,
                    Because.of(Reason.PORT_CLOSED, pod.id())
                            .with("client", "the client")
                            .with("port", port)
                            .with("own", own.value()));
        }
    }
}
