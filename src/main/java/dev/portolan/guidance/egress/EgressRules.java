package dev.portolan.guidance.egress;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class EgressRules {

    private EgressRules() {}

    public static List<Rule> all() {
        return List.of(
                new EgressInspectedRule(),
                new UsableDefaultRouteRule(),
                new IdleOutboundAddressesRule(),
                new AsymmetricReturnRule(),
                new FirewallAddressCountRule());
    }
}
