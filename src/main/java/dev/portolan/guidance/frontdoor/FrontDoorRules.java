package dev.portolan.guidance.frontdoor;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class FrontDoorRules {

    private FrontDoorRules() {}

    public static List<Rule> all() {
        return List.of(
                new PrivateLinkTierRule(),
                new OriginLockedRule(),
                new OriginChecksDoorRule(),
                new PrivateLinkApprovedRule(),
                new DoorHasWafRule(),
                new ManagedRulesTierRule(),
                new GatewayLockedToDoorRule(),
                new OriginHostRule(),
                new PrivateLinkRegionRule(),
                new OneRegionRule());
    }
}
