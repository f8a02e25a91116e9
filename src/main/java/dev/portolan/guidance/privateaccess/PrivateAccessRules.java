package dev.portolan.guidance.privateaccess;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class PrivateAccessRules {

    private PrivateAccessRules() {}

    public static List<Rule> all() {
        return List.of(
                new ServiceReachedPrivatelyRule(),
                new EndpointInspectedRule(),
                new EndpointFilteredRule(),
                new ApiServerRangesRule(),
                new IdleRangesRule());
    }
}
