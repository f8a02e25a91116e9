package dev.portolan.guidance.retirement;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class RetirementRules {

    private RetirementRules() {}

    public static List<Rule> all() {
        return List.of(
                new BasicLoadBalancerRule(),
                new BasicPublicIpRule(),
                new GatewayVersion1Rule(),
                new DefaultOutboundRule(),
                new FrontDoorClassicRule(),
                new CdnClassicRule(),
                new IngressNginxRule(),
                new KubenetRule(),
                new HttpApplicationRoutingRule(),
                new OpenServiceMeshRule(),
                new NetworkPolicyManagerRule(),
                new AvailabilitySetRule(),
                new AgicSuccessorRule(),
                new MirrorRule());
    }
}
