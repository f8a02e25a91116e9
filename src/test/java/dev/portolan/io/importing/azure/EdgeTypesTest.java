package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import org.junit.jupiter.api.Test;

class EdgeTypesTest {

    private static final String CDN = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Cdn/profiles/afd";

    private static String part(String path, String type, String properties) {
        return "{'id': '%s%s', 'type': 'Microsoft.Cdn/profiles%s', 'properties': {%s}}"
                .formatted(CDN, path, type, properties);
    }

    private static final String DOOR = String.join(
            ",",
            "{'id': '" + CDN
                    + "', 'type': 'Microsoft.Cdn/profiles', 'sku': {'name': 'Premium_AzureFrontDoor'}, 'properties': {}}",
            part(
                    "/afdEndpoints/shop",
                    "/afdEndpoints",
                    "'hostName': 'shop-abc.z01.azurefd.net', 'enabledState': 'Enabled'"),
            part(
                    "/afdEndpoints/shop/routes/all",
                    "/afdEndpoints/routes",
                    "'originGroup': {'id': '" + CDN
                            + "/originGroups/web'}, 'patternsToMatch': ['/*'], 'supportedProtocols': ['Http', 'Https'],"
                            + " 'forwardingProtocol': 'HttpsOnly', 'httpsRedirect': 'Enabled', 'linkToDefaultDomain': 'Disabled',"
                            + " 'customDomains': [{'id': '" + CDN + "/customDomains/shop-contoso-com'}]"),
            part(
                    "/originGroups/web",
                    "/originGroups",
                    "'healthProbeSettings': {'probePath': '/', 'probeProtocol': 'Https', 'probeRequestType': 'GET'}"),
            part(
                    "/originGroups/web/origins/aks",
                    "/originGroups/origins",
                    "'hostName': 'shop.contoso.com', 'originHostHeader': 'shop.contoso.com', 'priority': 1, 'weight': 1000, 'enabledState': 'Enabled',"
                            + " 'sharedPrivateLinkResource': {'privateLink': {'id': '@/privateLinkServices/pls'}, 'privateLinkLocation': 'westeurope', 'status': 'Approved'}"),
            part(
                    "/customDomains/shop-contoso-com",
                    "/customDomains",
                    "'hostName': 'shop.contoso.com', 'tlsSettings': {'certificateType': 'ManagedCertificate', 'minimumTlsVersion': 'TLS12'}"),
            part(
                    "/securityPolicies/waf",
                    "/securityPolicies",
                    "'parameters': {'type': 'WebApplicationFirewall', 'wafPolicy': {'id': '@/frontDoorWebApplicationFirewallPolicies/waf'}}"));

    @Test
    void aFrontDoorIsMadeOfItsParts() {
        Imported imported = Estates.of("[" + DOOR + "]");
        Component door = Estates.component(imported, "afd");
        assertThat(EdgeKinds.TIER.of(door).value()).isEqualTo(EdgeKinds.FrontDoorTier.PREMIUM);
        assertThat(EdgeKinds.WAF_POLICY.of(door).value()).isEqualTo(new ComponentId("waf"));
        assertThat(EdgeKinds.MINIMUM_TLS.of(door).value()).isEqualTo(GatewayKinds.MinimumTls.TLS12);
        Properties route = EdgeKinds.ROUTES.of(door).value().get(0);
        assertThat(EdgeKinds.ROUTE_DOMAINS.of(route).value()).containsExactly("shop.contoso.com");
        assertThat(EdgeKinds.FORWARDING.of(route).value()).isEqualTo(EdgeKinds.Forwarding.HTTPS_ONLY);
        assertThat(EdgeKinds.HTTPS_REDIRECT.of(route).value()).isTrue();
        Properties origin = EdgeKinds.ORIGINS.of(door).value().get(0);
        assertThat(EdgeKinds.ORIGIN_TARGET.of(origin).value()).isEqualTo(new ComponentId("pls"));
        assertThat(EdgeKinds.PRIVATE_LINK.of(origin).value()).isTrue();
        assertThat(BalancerKinds.APPROVAL.of(origin).value()).isEqualTo(BalancerKinds.ApprovalState.APPROVED);
        assertThat(Certificates.ISSUER
                        .of(Certificates.CERTIFICATES.of(door).value().get(0))
                        .value())
                .isEqualTo(Certificates.Issuer.AZURE_MANAGED);
        assertThat(Estates.link(imported, "afd-to-pls").kind()).isEqualTo(LinkKinds.PRIVATE_LINK.id());
    }

    @Test
    void anOriginIsThePublicAddressThatHasItsName() {
        String address = Estates.resource(
                "publicIPAddresses", "pip", "'dnsSettings': {'fqdn': 'shop.westeurope.cloudapp.azure.com'}");
        String door = DOOR.replace(
                        "'hostName': 'shop.contoso.com', 'originHostHeader'",
                        "'hostName': 'shop.westeurope.cloudapp.azure.com', 'originHostHeader'")
                .replaceAll("'sharedPrivateLinkResource': \\{.*?'Approved'}", "'x': 1");
        Component drawn = Estates.component(Estates.of("[" + door + "," + address + "]"), "afd");
        assertThat(EdgeKinds.ORIGIN_TARGET
                        .of(EdgeKinds.ORIGINS.of(drawn).value().get(0))
                        .value())
                .isEqualTo(new ComponentId("pip"));
    }

    @Test
    void policiesOfFirewallsSayWhetherAndHowTheyAct() {
        String policy = Estates.resource(
                "ApplicationGatewayWebApplicationFirewallPolicies",
                "waf",
                "'policySettings': {'state': 'Disabled', 'mode': 'Detection'}, 'managedRules': {'managedRuleSets':"
                        + " [{'ruleSetType': 'Microsoft_DefaultRuleSet', 'ruleSetVersion': '2.1'}]}");
        Component drawn = Estates.component(Estates.of(policy), "waf");
        assertThat(EdgeKinds.WAF_ENABLED.of(drawn).value()).isFalse();
        assertThat(EdgeKinds.WAF_MODE.of(drawn).value()).isEqualTo(EdgeKinds.WafMode.DETECTION);
        assertThat(EdgeKinds.RULE_SET.of(drawn).value()).isEqualTo("DRS 2.1");
    }

    @Test
    void gatewaysAreJoinedWithWhatTheirConnectionsLeadTo() {
        String gateway = Estates.resource(
                "virtualNetworkGateways",
                "vpn",
                "'gatewayType': 'Vpn', 'sku': {'name': 'VpnGw2AZ'}, 'ipConfigurations': [{'properties': {'subnet': {'id':"
                        + " '@/virtualNetworks/hub/subnets/GatewaySubnet'}, 'publicIPAddress': {'id': '@/publicIPAddresses/pip'}}}]");
        String device = Estates.resource(
                "localNetworkGateways",
                "lyon",
                "'gatewayIpAddress': '203.0.113.9', 'localNetworkAddressSpace': {'addressPrefixes': ['192.168.0.0/16']}");
        String connection = Estates.resource(
                "connections",
                "to-lyon",
                "'connectionType': 'IPsec', 'virtualNetworkGateway1': {'id': '@/virtualNetworkGateways/vpn'}, 'localNetworkGateway2': {'id': '@/localNetworkGateways/lyon'}");
        Imported imported = Estates.of("[" + gateway + "," + device + "," + connection + "]");
        assertThat(Estates.component(imported, "vpn").parent()).isEqualTo(new ComponentId("gatewaysubnet"));
        assertThat(HybridKinds.PREFIXES.of(Estates.component(imported, "lyon")).value())
                .hasSize(1);
        assertThat(Estates.link(imported, "lyon-to-vpn").kind()).isEqualTo(LinkKinds.CONNECTION.id());
    }
}
