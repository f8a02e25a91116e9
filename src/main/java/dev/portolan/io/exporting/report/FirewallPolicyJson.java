package dev.portolan.io.exporting.report;

import dev.portolan.report.handover.AllowList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An allow-list as an ARM template of one rule collection group for an existing Azure Firewall policy (resource reference of
 * {@code Microsoft.Network/firewallPolicies/ruleCollectionGroups}).
 */
final class FirewallPolicyJson {

    private static final String SCHEMA =
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
    private static final String API_VERSION = "2024-03-01";
    private static final int HTTPS = 443;
    private static final int GROUP_PRIORITY = 500;
    private static final int REQUIRED_PRIORITY = 200;
    private static final int RECOMMENDED_PRIORITY = 300;
    private static final int LONGEST_NAME = 80;

    private FirewallPolicyJson() {}

    /** Rules whose sources are not known are left out: without a source they would be for everybody. */
    static String of(AllowList list) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("contentVersion", "1.0.0.0");
        root.putObject("metadata")
                .put("comments", "Egress rules of a design, for review; no other rule of the policy is touched");
        ObjectNode parameters = root.putObject("parameters");
        parameters.putObject("firewallPolicyName").put("type", "string");
        parameters.putObject("ruleCollectionGroupName").put("type", "string").put("defaultValue", "aks-egress");
        parameters.putObject("priority").put("type", "int").put("defaultValue", GROUP_PRIORITY);
        ObjectNode resource = root.putArray("resources").addObject();
        resource.put("type", "Microsoft.Network/firewallPolicies/ruleCollectionGroups");
        resource.put("apiVersion", API_VERSION);
        resource.put(
                "name", "[format('{0}/{1}', parameters('firewallPolicyName'), parameters('ruleCollectionGroupName'))]");
        ObjectNode properties = resource.putObject("properties");
        properties.put("priority", "[parameters('priority')]");
        ArrayNode collections = properties.putArray("ruleCollections");
        collection("required", REQUIRED_PRIORITY, rules(list, true), collections);
        collection("recommended", RECOMMENDED_PRIORITY, rules(list, false), collections);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static List<AllowList.Rule> rules(AllowList list, boolean required) {
        return list.rules().stream()
                .filter(rule -> rule.required() == required && !rule.sources().isEmpty())
                .toList();
    }

    private static void collection(String name, int priority, List<AllowList.Rule> rules, ArrayNode collections) {
        if (rules.isEmpty()) {
            return;
        }
        ObjectNode collection = collections.addObject();
        collection.put("ruleCollectionType", "FirewallPolicyFilterRuleCollection");
        collection.put("name", "aks-" + name);
        collection.put("priority", priority);
        collection.putObject("action").put("type", "Allow");
        ArrayNode nodes = collection.putArray("rules");
        Set<String> taken = new HashSet<>();
        for (AllowList.Rule rule : rules) {
            ObjectNode node = nodes.addObject();
            node.put("ruleType", "ApplicationRule");
            node.put("name", name(rule, taken));
            ArrayNode sources = node.putArray("sourceAddresses");
            rule.sources().forEach(sources::add);
            node.putArray("protocols")
                    .addObject()
                    .put("protocolType", rule.port() == HTTPS ? "Https" : "Http")
                    .put("port", rule.port());
            ArrayNode hosts = node.putArray("targetFqdns");
            rule.hosts().forEach(hosts::add);
        }
    }

    private static String name(AllowList.Rule rule, Set<String> taken) {
        String words = (rule.cluster() + "-" + rule.purpose()).replaceAll("[^A-Za-z0-9_.-]+", "-");
        String base = words.substring(0, Math.min(LONGEST_NAME - 8, words.length())) + "-" + rule.port();
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
