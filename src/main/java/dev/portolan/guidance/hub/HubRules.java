package dev.portolan.guidance.hub;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class HubRules {

    private HubRules() {}

    public static List<Rule> all() {
        return List.of(
                new TwoWayPeeringRule(),
                new GatewayTransitRule(),
                new RemoteGatewaysRule(),
                new ForwardedTrafficRule(),
                new TransitiveFlowRule(),
                new GatewaySubnetRule(),
                new SymmetricInspectionRule(),
                new FirewallSubnetRouteRule(),
                new FirewallDefaultRouteRule(),
                new OverlappingSpacesRule(),
                new FirewallInHubRule(),
                new RouteTableRoomRule(),
                new InternetRouteRule(),
                new ReachableNextHopRule(),
                new ApplianceApartRule(),
                new IpForwardingRule());
    }
}
