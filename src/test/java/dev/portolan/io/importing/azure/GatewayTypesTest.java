package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayTypesTest {

    private static final String GATEWAY = """
            {'id': '@/applicationGateways/agw', 'type': 'Microsoft.Network/applicationGateways', 'zones': ['1', '2'],
             'identity': {'userAssignedIdentities': {'/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-agw': {}}},
             'properties': {'sku': {'name': 'WAF_v2', 'tier': 'WAF_v2'}, 'autoscaleConfiguration': {'minCapacity': 2, 'maxCapacity': 10},
              'gatewayIPConfigurations': [{'name': 'g', 'properties': {'subnet': {'id': '@/virtualNetworks/vnet/subnets/agw'}}}],
              'frontendIPConfigurations': [
               {'name': 'pub', 'properties': {'PublicIPAddress': {'id': '@/publicIPAddresses/pip'}}},
               {'name': 'priv', 'properties': {'privateIPAddress': '10.0.2.10', 'subnet': {'id': '@/virtualNetworks/vnet/subnets/agw'}}}],
              'frontendPorts': [{'name': 'p443', 'properties': {'Port': 443}}, {'name': 'p80', 'properties': {'port': 80}}],
              'sslCertificates': [{'name': 'shop', 'properties': {'keyVaultSecretId': 'https://kv-shop.vault.azure.net/secrets/shop'}}],
              'sslPolicy': {'policyType': 'Custom', 'minProtocolVersion': 'TLSv1_2'},
              'httpListeners': [
               {'name': 'https', 'properties': {'frontendIPConfiguration': {'id': '@/applicationGateways/agw/frontendIPConfigurations/pub'},
                'frontendPort': {'id': '@/applicationGateways/agw/frontendPorts/p443'}, 'protocol': 'Https', 'hostNames': ['shop.contoso.com'],
                'sslCertificate': {'id': '@/applicationGateways/agw/sslCertificates/shop'}}},
               {'name': 'http', 'properties': {'frontendIPConfiguration': {'id': '@/applicationGateways/agw/frontendIPConfigurations/priv'},
                'frontendPort': {'id': '@/applicationGateways/agw/frontendPorts/p80'}, 'protocol': 'Http', 'hostName': 'in.contoso.com'}}],
              'requestRoutingRules': [
               {'name': 'paths', 'properties': {'RuleType': 'PathBasedRouting', 'priority': 10, 'httpListener': {'id': 'x/https'}, 'urlPathMap': {'id': 'x/map'}}},
               {'name': 'redirect', 'properties': {'ruleType': 'Basic', 'priority': 20, 'httpListener': {'id': 'x/http'}, 'redirectConfiguration': {'id': 'x/to-https'}}}],
              'urlPathMaps': [{'name': 'map', 'properties': {'defaultBackendAddressPool': {'id': 'x/web'}, 'defaultBackendHttpSettings': {'id': 'x/s'},
               'pathRules': [{'name': 'img', 'properties': {'paths': ['/img/*'], 'backendAddressPool': {'id': 'x/img'}, 'backendHttpSettings': {'id': 'x/s'}}}]}}],
              'redirectConfigurations': [{'name': 'to-https', 'properties': {'targetListener': {'id': 'x/https'}}}],
              'backendAddressPools': [{'name': 'web', 'properties': {'backendAddresses': [{'fqdn': 'web.contoso.com'}, {'ipAddress': '10.0.3.4'}]}}, {'name': 'img'}],
              'backendHttpSettingsCollection': [{'name': 's', 'properties': {'port': 443, 'protocol': 'Https', 'pickHostNameFromBackendAddress': true,
               'trustedRootCertificates': [{'id': 'x/root'}], 'probe': {'id': 'x/health'}, 'connectionDraining': {'enabled': true}}}],
              'probes': [{'name': 'health', 'properties': {'protocol': 'Https', 'host': 'web.contoso.com', 'path': '/healthz'}}],
              'webApplicationFirewallConfiguration': {'enabled': true, 'firewallMode': 'Detection', 'ruleSetType': 'OWASP', 'ruleSetVersion': '3.2'}}}
            """;
    private static final String VAULT =
            "{'id': '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-shop',"
                    + " 'type': 'Microsoft.KeyVault/vaults', 'properties': {'vaultUri': 'https://kv-shop.vault.azure.net/'}}";

    private final Imported imported = Estates.of("[" + GATEWAY + "," + VAULT + "]");
    private final Component gateway = Estates.component(imported, "agw-application-gateway");

    @Test
    void aGatewayStandsInItsSubnetWithItsAddressesAndSize() {
        assertThat(gateway.parent()).isEqualTo(new ComponentId("agw-subnet"));
        assertThat(GatewayKinds.SKU.of(gateway).value()).isEqualTo(GatewayKinds.GatewaySku.WAF_V2);
        assertThat(GatewayKinds.MIN_INSTANCES.of(gateway).value()).isEqualTo(2);
        assertThat(GatewayKinds.PUBLIC_IP.of(gateway).value()).isEqualTo(new ComponentId("pip"));
        assertThat(GatewayKinds.PRIVATE_ADDRESS.of(gateway).value()).hasToString("10.0.2.10");
        assertThat(GatewayKinds.MINIMUM_TLS.of(gateway).value()).isEqualTo(GatewayKinds.MinimumTls.TLS12);
        assertThat(EdgeKinds.WAF_MODE.of(gateway).value()).isEqualTo(EdgeKinds.WafMode.DETECTION);
        assertThat(EdgeKinds.RULE_SET.of(gateway).value()).isEqualTo("OWASP 3.2");
    }

    @Test
    void listenersKnowTheirSideTheirPortAndTheirCertificate() {
        List<Properties> listeners = GatewayKinds.LISTENERS.of(gateway).value();
        assertThat(listeners)
                .extracting(listener -> GatewayKinds.FRONTEND.of(listener).value())
                .containsExactly(GatewayKinds.Frontend.PUBLIC, GatewayKinds.Frontend.PRIVATE);
        assertThat(listeners)
                .extracting(listener -> GatewayKinds.PORT.of(listener).value())
                .containsExactly(443, 80);
        assertThat(GatewayKinds.CERTIFICATE.of(listeners.get(0)).value()).isEqualTo("shop");
        Properties certificate = Certificates.CERTIFICATES.of(gateway).value().get(0);
        assertThat(Certificates.KEY_VAULT.of(certificate).value()).isEqualTo(new ComponentId("kv-shop"));
        assertThat(Certificates.IDENTITY.of(certificate).value()).isEqualTo(new ComponentId("id-agw"));
    }

    @Test
    void aPathMapGivesARuleForEachPathAndOneForTheRest() {
        List<Properties> rules = GatewayKinds.RULES.of(gateway).value();
        assertThat(rules)
                .extracting(rule -> GatewayKinds.PATHS.of(rule).orElse(List.of()))
                .containsExactly(List.of("/img/*"), List.of(), List.of());
        assertThat(rules)
                .extracting(rule -> GatewayKinds.POOL.of(rule).orElse("-"))
                .containsExactly("img", "web", "-");
        assertThat(GatewayKinds.REDIRECT_TO.of(rules.get(2)).value()).isEqualTo("https");
    }

    @Test
    void poolsSettingsAndProbesAreTaken() {
        Properties web = GatewayKinds.POOLS.of(gateway).value().get(0);
        assertThat(GatewayKinds.MEMBERS.of(web).value()).hasSize(2);
        Properties settings = GatewayKinds.BACKEND_SETTINGS.of(gateway).value().get(0);
        assertThat(GatewayKinds.TRUSTED_ROOTS.of(settings).value()).containsExactly("root");
        assertThat(GatewayKinds.PICK_HOST.of(settings).value()).isTrue();
        assertThat(GatewayKinds.CONNECTION_DRAINING.of(settings).value()).isTrue();
        assertThat(GatewayKinds.PROBE.of(settings).value()).isEqualTo("health");
    }

    @Test
    void publicUsersAreDrawnBeforeAPublicListener() {
        assertThat(Estates.link(imported, "public-users-to-agw-application-gateway")
                        .from())
                .isEqualTo(new ComponentId("public-users"));
    }
}
