package dev.portolan.trace;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.BalancerKinds.ApprovalState;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import java.util.Optional;

/** A private endpoint: a service's address in this network; what it connects to takes the request (B.7, S-N6). */
final class PrivateEndpointHop implements HopBehaviour {

    private final Scene scene;
    private final Journey journey;

    PrivateEndpointHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    @Override
    public void take(Walk walk, Target target) {
        Component endpoint = walk.at();
        Known<ApprovalState> state = BalancerKinds.APPROVAL.of(endpoint);
        Optional<Component> service =
                scene.component(BalancerKinds.ENDPOINT_TARGET.of(endpoint).optional());
        Optional<Component> subnet = scene.addresses().subnetOf(endpoint);
        subnet.filter(each -> NetworkKinds.ENDPOINT_POLICIES.of(each).matches(PrivateEndpointHop::filters))
                .ifPresent(each -> new Filters(scene).entering(walk, each, walk.packet()));
        walk.answerHere(subnet);
        boolean refused = state.matches(own -> own != ApprovalState.APPROVED);
        if (refused) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.DELIVERED,
                    Because.of(Reason.TARGET_MISSING, endpoint.id())
                            .with("address", target.address())
                            .with("why", "the private endpoint's connection is not approved"));
        }
        if (service.isEmpty()) {
            walk.undetermined(
                    Step.Action.DELIVERED,
                    endpoint.id(),
                    BalancerKinds.ENDPOINT_TARGET.name(),
                    "what the private endpoint connects to is not given");
            journey.end(walk);
        } else if (service.get().is(BalancerKinds.PRIVATE_LINK_SERVICE.id())) {
            toService(walk, endpoint, service.get());
        } else {
            if (!refused) {
                walk.arrive(service.get());
                walk.endTlsAt(service.get().id());
                walk.pass(
                        Step.Action.DELIVERED,
                        Because.of(Reason.ENDPOINT, service.get().id())
                                .with("name", service.get().name()));
            }
            journey.end(walk);
        }
    }

    private static boolean filters(NetworkKinds.EndpointPolicies policies) {
        return policies == NetworkKinds.EndpointPolicies.ENABLED
                || policies == NetworkKinds.EndpointPolicies.NETWORK_SECURITY_GROUP_ENABLED;
    }

    /** A Private Link Service belongs to somebody, who has to approve the connection. */
    private void toService(Walk walk, Component endpoint, Component service) {
        if (walk.packet().encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, endpoint.id()));
        }
        if (!BalancerKinds.APPROVAL.of(endpoint).isKnown()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    endpoint.id(),
                    BalancerKinds.APPROVAL.name(),
                    "whether the connection to " + service.name() + " is approved is not given");
        } else if (BalancerKinds.APPROVAL.of(endpoint).is(ApprovalState.APPROVED)) {
            walk.pass(
                    Step.Action.ROUTED,
                    Because.of(Reason.PRIVATE_LINK, endpoint.id())
                            .with("service", service.name())
                            .with("region", "")
                            .with("state", "approved"));
        }
        new PrivateLinkHop(scene, journey).take(walk, service);
    }
}
