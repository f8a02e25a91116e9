package dev.portolan.guidance.egress;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class EgressRules {

    private EgressRules() {}

    public static List<Rule> all() {
        return List.of(
                new DefaultAccessRule(),
                new EgressInspectedRule(),
                new LoadBalancerEgressRule(),
                new UsableDefaultRouteRule(),
                new PodSubnetEgressRule(),
                new IdleOutboundAddressesRule(),
                new AsymmetricReturnRule(),
                new FirewallAddressCountRule(),
                new RequiredHostsRule(),
                new FeatureHostsRule(),
                new AnyDestinationRule(),
                new OutboundNotBlockedRule(),
                new BalancerHeadroomRule(),
                new NatGatewayPreferredRule(),
                new NatGatewayOverriddenRule(),
                new NatGatewayZonesRule(),
                new NatGatewayAttachedRule(),
                new NodePublicAddressRule(),
                new StaticEgressRule(),
                new WayOutRule(),
                new FirewallDnsProxyRule(),
                new ThreatProtectionRule(),
                new AuthorizedEgressRule());
    }
}
