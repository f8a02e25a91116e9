package dev.portolan.guidance.firewall;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class FirewallRules {

    private FirewallRules() {}

    public static List<Rule> all() {
        return List.of(
                new FirewallZonesRule(),
                new FirewallPolicyRule(),
                new DnatSourceRule(),
                new DnatTargetRule(),
                new SnatNeverRule(),
                new RegisteredRangesRule());
    }
}
