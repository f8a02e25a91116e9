package dev.portolan.guidance.dns;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class DnsRules {

    private DnsRules() {}

    public static List<Rule> all() {
        return List.of(
                new ApiZoneLinkedRule(),
                new ApiNameRule(),
                new ServerFindsEndpointsRule(),
                new EndpointZoneRule(),
                new SecondServerRule(),
                new ServerReachableRule(),
                new RoutingZonesRule());
    }
}
