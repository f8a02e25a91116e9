package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirewallTypesTest {

    private static final String FIREWALL = Estates.resource("azureFirewalls", "fw", """
            'sku': {'name': 'AZFW_VNet', 'tier': 'Premium'}, 'firewallPolicy': {'id': '@/firewallPolicies/own'},
            'ipConfigurations': [
             {'properties': {'privateIPAddress': '10.0.0.4', 'subnet': {'id': '@/virtualNetworks/hub/subnets/AzureFirewallSubnet'},
              'publicIPAddress': {'id': '@/publicIPAddresses/one'}}},
             {'properties': {'publicIPAddress': {'id': '@/publicIPAddresses/two'}}}]
            """);
    private static final String POLICIES = Estates.resource(
                    "firewallPolicies", "base", "'threatIntelMode': 'Deny', 'dnsSettings': {'enableProxy': true}")
            + ","
            + Estates.resource(
                    "firewallPolicies",
                    "own",
                    "'basePolicy': {'id': '@/firewallPolicies/base'}, 'intrusionDetection': {'mode': 'Deny'},"
                            + " 'snat': {'privateRanges': ['10.0.0.0/8']}");
    private static final String GROUPS = group("own", "apps", """
                    'priority': 300, 'ruleCollections': [{'ruleCollectionType': 'FirewallPolicyFilterRuleCollection', 'name': 'web', 'priority': 100,
                     'action': {'type': 'Allow'}, 'rules': [{'ruleType': 'ApplicationRule', 'name': 'updates', 'sourceIpGroups': ['@/ipGroups/nodes'],
                      'targetFqdns': ['*.ubuntu.com'], 'protocols': [{'protocolType': 'Http', 'port': 80}, {'protocolType': 'Https', 'port': 443}], 'terminateTLS': true}]}]
                    """)
            + ","
            + group("base", "org", """
                    'priority': 100, 'ruleCollections': [{'ruleCollectionType': 'FirewallPolicyFilterRuleCollection', 'name': 'never', 'priority': 500,
                     'action': {'type': 'Deny'}, 'rules': [{'ruleType': 'ApplicationRule', 'name': 'no', 'sourceAddresses': ['*'],
                      'targetFqdns': ['evil.example'], 'protocols': [{'protocolType': 'Https', 'port': 443}]}]},
                     {'ruleCollectionType': 'FirewallPolicyNatRuleCollection', 'name': 'in', 'priority': 200, 'action': {'type': 'DNAT'},
                      'rules': [{'ruleType': 'NatRule', 'name': 'web', 'sourceAddresses': ['*'], 'destinationAddresses': ['198.51.100.1'],
                       'destinationPorts': ['443'], 'ipProtocols': ['TCP'], 'translatedAddress': '10.1.0.4', 'translatedPort': '8443'}]}]
                    """)
            + "," + Estates.resource("ipGroups", "nodes", "'ipAddresses': ['10.1.0.0/24', '10.1.1.0/24']");

    private static String group(String policy, String name, String properties) {
        return Estates.resource("firewallPolicies", policy + "/ruleCollectionGroups/" + name, properties)
                .replace(
                        "'type': 'Microsoft.Network/firewallPolicies'",
                        "'type': 'Microsoft.Network/firewallPolicies/ruleCollectionGroups'");
    }

    @Test
    void ruleGroupsOfTheFirstPoliciesAreReadAsTheirSuccessors() {
        String groups = Estates.resource("firewallPolicies", "own/ruleGroups/one", """
                'priority': 100, 'rules': [
                 {'name': 'web', 'priority': 110, 'ruleType': 'FirewallPolicyNatRule', 'action': {'type': 'Dnat'},
                  'ruleCondition': {'name': 'c', 'ruleConditionType': 'NetworkRuleCondition', 'ipProtocols': ['TCP'],
                   'destinationPorts': ['443'], 'sourceAddresses': ['*'], 'destinationAddresses': ['198.51.100.1']},
                  'translatedAddress': '10.1.0.4', 'translatedPort': '8443'},
                 {'name': 'out', 'priority': 120, 'ruleType': 'FirewallPolicyFilterRule', 'action': {'type': 'Allow'}, 'ruleConditions': [
                  {'name': 'names', 'ruleConditionType': 'ApplicationRuleCondition', 'sourceAddresses': ['*'], 'targetFqdns': ['*.example'],
                   'protocols': [{'protocolType': 'Https', 'port': 443}]},
                  {'name': 'smb', 'ruleConditionType': 'NetworkRuleCondition', 'ipProtocols': ['TCP'], 'destinationPorts': ['445'],
                   'sourceAddresses': ['10.0.0.0/8'], 'destinationAddresses': ['10.9.0.4']}]}]
                """)
                .replace(
                        "'type': 'Microsoft.Network/firewallPolicies/own/ruleGroups/one'",
                        "'type': 'Microsoft.Network/firewallPolicies/ruleGroups'")
                .replace(
                        "'type': 'Microsoft.Network/firewallPolicies'",
                        "'type': 'Microsoft.Network/firewallPolicies/ruleGroups'");
        String policy = Estates.resource("firewallPolicies", "own", "'threatIntelMode': 'Deny'");
        Component firewall = Estates.component(Estates.of("[" + FIREWALL + "," + policy + "," + groups + "]"), "fw");
        List<Properties> collections = EgressKinds.COLLECTIONS.of(firewall).value();
        assertThat(collections)
                .extracting(each -> EgressKinds.COLLECTION_TYPE.of(each).value())
                .containsExactlyInAnyOrder(
                        EgressKinds.CollectionType.DNAT,
                        EgressKinds.CollectionType.NETWORK,
                        EgressKinds.CollectionType.APPLICATION);
        Properties translated = collections.stream()
                .filter(each -> EgressKinds.COLLECTION_TYPE.of(each).is(EgressKinds.CollectionType.DNAT))
                .flatMap(each -> EgressKinds.COLLECTION_RULES.of(each).value().stream())
                .findFirst()
                .orElseThrow();
        assertThat(EgressKinds.DESTINATIONS.of(translated).value()).hasToString("[198.51.100.1]");
        assertThat(EgressKinds.TRANSLATED_ADDRESS.of(translated).value()).hasToString("10.1.0.4");
    }

    @Test
    void aFirewallSaysWhatItsPolicyAndTheBaseOfThatSay() {
        Component firewall = Estates.component(Estates.of("[" + FIREWALL + "," + POLICIES + "]"), "fw");
        assertThat(firewall.parent()).isEqualTo(new ComponentId("azurefirewallsubnet"));
        assertThat(EgressKinds.TIER.of(firewall).value()).isEqualTo(EgressKinds.FirewallTier.PREMIUM);
        assertThat(EgressKinds.PRIVATE_ADDRESS.of(firewall).value()).hasToString("10.0.0.4");
        assertThat(EgressKinds.PUBLIC_IPS.of(firewall).value()).hasSize(2);
        assertThat(EgressKinds.DNS_PROXY.of(firewall).value()).isTrue();
        assertThat(EgressKinds.THREAT_INTEL.of(firewall).value()).isEqualTo(EgressKinds.ThreatIntel.DENY);
        assertThat(EgressKinds.IDPS.of(firewall).value()).isEqualTo(EgressKinds.ThreatIntel.DENY);
        assertThat(EgressKinds.SNAT_PRIVATE_RANGES.of(firewall).value()).containsExactly("10.0.0.0/8");
    }

    @Test
    void collectionsStandInAzuresOrderAndAreNumberedByIt() {
        Imported imported = Estates.of("[" + FIREWALL + "," + POLICIES + "," + GROUPS + "]");
        List<Properties> collections =
                EgressKinds.COLLECTIONS.of(Estates.component(imported, "fw")).value();
        assertThat(collections)
                .extracting(collection -> EgressKinds.NAME.of(collection).value())
                .containsExactly("in", "never", "web");
        assertThat(collections)
                .extracting(collection -> EgressKinds.PRIORITY.of(collection).value())
                .isSorted();
        assertThat(imported.report().assumed()).anyMatch(sentence -> sentence.contains("numbered anew"));
    }

    @Test
    void rulesHaveTheAddressesOfTheirGroupsAndTheirProtocols() {
        Imported imported = Estates.of("[" + FIREWALL + "," + POLICIES + "," + GROUPS + "]");
        List<Properties> collections =
                EgressKinds.COLLECTIONS.of(Estates.component(imported, "fw")).value();
        Properties web =
                EgressKinds.COLLECTION_RULES.of(collections.get(2)).value().get(0);
        assertThat(EgressKinds.SOURCES.of(web).value()).containsExactly("10.1.0.0/24", "10.1.1.0/24");
        assertThat(EgressKinds.FQDNS.of(web).value()).containsExactly("*.ubuntu.com");
        assertThat(EgressKinds.PROTOCOLS.of(web).value())
                .containsExactly(EgressKinds.RuleProtocol.HTTP, EgressKinds.RuleProtocol.HTTPS);
        assertThat(EgressKinds.TERMINATE_TLS.of(web).value()).isTrue();
        Properties translation =
                EgressKinds.COLLECTION_RULES.of(collections.get(0)).value().get(0);
        assertThat(EgressKinds.TRANSLATED_ADDRESS.of(translation).value()).hasToString("10.1.0.4");
        assertThat(EgressKinds.TRANSLATED_PORT.of(translation).value()).isEqualTo(8443);
    }

    @Test
    void rulesOfAPolicyThatNobodyDescribesAreNotDetermined() {
        Component firewall = Estates.component(Estates.of("[" + FIREWALL + "]"), "fw");
        assertThat(EgressKinds.COLLECTIONS.of(firewall).isKnown()).isFalse();
        assertThat(EgressKinds.DNS_PROXY.of(firewall).isKnown()).isFalse();
    }

    @Test
    void rulesOnTheFirewallItselfAreClassic() {
        String classic = Estates.resource("azureFirewalls", "fw", """
                'networkRuleCollections': [{'name': 'dns', 'properties': {'priority': 200, 'action': {'type': 'Allow'},
                 'rules': [{'name': 'out', 'protocols': ['UDP'], 'sourceAddresses': ['*'], 'destinationAddresses': ['*'], 'destinationPorts': ['53']}]}}]
                """);
        Component firewall = Estates.component(Estates.of("[" + classic + "]"), "fw");
        assertThat(EgressKinds.CLASSIC_RULES.of(firewall).value()).isTrue();
        Properties rule = EgressKinds.COLLECTION_RULES
                .of(EgressKinds.COLLECTIONS.of(firewall).value().get(0))
                .value()
                .get(0);
        assertThat(EgressKinds.PROTOCOLS.of(rule).value()).containsExactly(EgressKinds.RuleProtocol.UDP);
    }
}
