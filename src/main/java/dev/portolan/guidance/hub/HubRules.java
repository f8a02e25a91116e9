package dev.portolan.guidance.hub;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class HubRules {

    private HubRules() {}

    public static List<Rule> all() {
        return List.of(new GatewayTransitRule(), new GatewaySubnetRule(), new OverlappingSpacesRule());
    }
}
