package dev.portolan.guidance.ingress;

import dev.portolan.guidance.Rule;
import java.util.List;

/** The rules of this family. */
public final class IngressRules {

    private IngressRules() {}

    public static List<Rule> all() {
        return List.of(
                new PodsStayPrivateRule(),
                new IngressBehindWafRule(),
                new InternalBalancersEnforcedRule(),
                new LayerSevenIngressRule(),
                new GatewaySubnetDedicatedRule(),
                new GatewayHasWafRule(),
                new WafPreventsRule(),
                new HttpRedirectsRule(),
                new PublicNameRule(),
                new ChainedProxiesRule(),
                new GlobalEntryRule(),
                new BackendResolvesRule(),
                new ClientAddressKeptRule(),
                new IngressSourcesRule(),
                new FrontendSubnetRule(),
                new PrivateLinkPoolRule(),
                new PrivateLinkFloatingIpRule(),
                new PrivateLinkLocalPolicyRule());
    }
}
