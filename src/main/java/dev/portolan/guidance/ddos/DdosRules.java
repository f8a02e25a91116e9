package dev.portolan.guidance.ddos;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class DdosRules {

    private DdosRules() {}

    public static List<Rule> all() {
        return List.of(
                new PublicAddressProtectedRule(),
                new CostProtectedRule(),
                new SharedPlanRule(),
                new ProtectableAddressRule());
    }
}
