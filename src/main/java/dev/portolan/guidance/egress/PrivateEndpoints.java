package dev.portolan.guidance.egress;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.BalancerKinds.ApprovalState;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;

/** Private endpoints as an alternative to a way out. */
final class PrivateEndpoints {

    private PrivateEndpoints() {}

    /** Whether an endpoint that is not refused leads to a service. */
    static boolean reach(Component service, Estate estate) {
        return estate.all(BalancerKinds.PRIVATE_ENDPOINT).stream()
                .filter(endpoint -> BalancerKinds.ENDPOINT_TARGET.of(endpoint).is(service.id()))
                .anyMatch(endpoint -> BalancerKinds.APPROVAL
                        .of(endpoint)
                        .or(Known.assumed(ApprovalState.APPROVED))
                        .is(ApprovalState.APPROVED));
    }
}
