package dev.portolan.guidance.gateway;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class GatewayRules {

    private GatewayRules() {}

    public static List<Rule> all() {
        return List.of(
                new GatewayDefaultRouteRule(),
                new LearnedDefaultRouteRule(),
                new GatewayFilterRule(),
                new GatewaySubnetSizeRule(),
                new MinimumInstancesRule(),
                new ZoneRedundantGatewayRule(),
                new GatewayVersionRule(),
                new PrivateGatewayRule(),
                new VaultResolvesRule(),
                new BackendReachableRule(),
                new GatewayBesideClusterRule());
    }
}
