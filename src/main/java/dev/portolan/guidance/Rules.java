package dev.portolan.guidance;

import dev.portolan.guidance.addressing.AddressingRules;
import dev.portolan.guidance.balancer.BalancerRules;
import dev.portolan.guidance.controllers.ControllerRules;
import dev.portolan.guidance.corporate.CorporateRules;
import dev.portolan.guidance.ddos.DdosRules;
import dev.portolan.guidance.dns.DnsRules;
import dev.portolan.guidance.egress.EgressRules;
import dev.portolan.guidance.firewall.FirewallRules;
import dev.portolan.guidance.frontdoor.FrontDoorRules;
import dev.portolan.guidance.gateway.GatewayRules;
import dev.portolan.guidance.hub.HubRules;
import dev.portolan.guidance.ingress.IngressRules;
import dev.portolan.guidance.nsg.NsgRules;
import dev.portolan.guidance.privateaccess.PrivateAccessRules;
import dev.portolan.guidance.retirement.RetirementRules;
import dev.portolan.guidance.tls.TlsRules;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that Portolan ships, by family. */
public final class Rules {

    private Rules() {}

    public static List<Rule> all() {
        return Stream.of(
                        IngressRules.all(),
                        DdosRules.all(),
                        TlsRules.all(),
                        GatewayRules.all(),
                        EgressRules.all(),
                        HubRules.all(),
                        AddressingRules.all(),
                        NsgRules.all(),
                        FrontDoorRules.all(),
                        ControllerRules.all(),
                        CorporateRules.all(),
                        DnsRules.all(),
                        PrivateAccessRules.all(),
                        FirewallRules.all(),
                        BalancerRules.all(),
                        RetirementRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
