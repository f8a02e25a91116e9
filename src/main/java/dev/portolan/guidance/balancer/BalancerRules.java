package dev.portolan.guidance.balancer;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class BalancerRules {

    private BalancerRules() {}

    public static List<Rule> all() {
        return List.of(
                new ClusterBalancerSkuRule(),
                new MixedSkuRule(),
                new FrontendZonesRule(),
                new ManualOutboundRule(),
                new IdleTimeoutRule());
    }
}
