package dev.portolan.io.importing.azure;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies of web application firewalls, Traffic Manager, Front Door (classic), gateways for containers (FORMATS.md 2). */
final class EdgeTypes {

    private EdgeTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                "microsoft.network/applicationgatewaywebapplicationfirewallpolicies",
                        Shape.of(EdgeKinds.WAF_POLICY_KIND, EdgeTypes::policy),
                "microsoft.network/frontdoorwebapplicationfirewallpolicies",
                        Shape.of(EdgeKinds.WAF_POLICY_KIND, EdgeTypes::policy),
                "microsoft.network/trafficmanagerprofiles",
                        Shape.of(EdgeKinds.TRAFFIC_MANAGER, EdgeTypes::trafficManager),
                "microsoft.network/frontdoors", Shape.of(EdgeKinds.FRONT_DOOR, EdgeTypes::classicDoor),
                "microsoft.servicenetworking/trafficcontrollers",
                        Shape.of(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS, EdgeTypes::containers));
    }

    private static void policy(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        Body enabled = body.at("policySettings.state");
        draft.fill()
                .take(
                        EdgeKinds.WAF_ENABLED,
                        enabled.isGiven() || enabled.whyWithin().isPresent()
                                ? enabled
                                : body.at("policySettings.enabledState"))
                .take(EdgeKinds.WAF_MODE, body, "policySettings.mode");
        body.items("managedRules.managedRuleSets").stream()
                .findFirst()
                .flatMap(EdgeTypes::ruleSet)
                .ifPresent(set -> draft.fill().say(EdgeKinds.RULE_SET, set));
        body.at("managedRules.managedRuleSets")
                .whyWithin()
                .ifPresent(why -> draft.fill().open(EdgeKinds.RULE_SET, why));
    }

    private static Optional<String> ruleSet(Body set) {
        return set.text("ruleSetType")
                .map(type -> (type.equals("Microsoft_DefaultRuleSet") ? "DRS" : type)
                        + set.text("ruleSetVersion")
                                .map(version -> " " + version)
                                .orElse(""));
    }

    private static void trafficManager(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.fill().take(EdgeKinds.ENDPOINT_HOST, body, "dnsConfig.fqdn");
        if (!draft.fill().says(EdgeKinds.ENDPOINT_HOST)) {
            body.text("dnsConfig.relativeName")
                    .ifPresent(name -> draft.fill().sayText(EdgeKinds.ENDPOINT_HOST, name + ".trafficmanager.net"));
        }
        draft.fill()
                .take(EdgeKinds.METHOD, body, "trafficRoutingMethod")
                .refer(
                        EdgeKinds.MANAGED_ENDPOINTS,
                        body.items("endpoints").stream()
                                .flatMap(item -> item.reference("targetResourceId").stream())
                                .toList());
    }

    private static void classicDoor(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        Filling fill = draft.fill().say(EdgeKinds.TIER, EdgeKinds.FrontDoorTier.CLASSIC);
        fill.records(
                EdgeKinds.ENDPOINTS,
                body,
                "frontendEndpoints",
                (item, record) ->
                        record.take(EdgeKinds.NAME, item, "name").take(EdgeKinds.ENDPOINT_HOST, item, "hostName"));
        fill.records(EdgeKinds.ROUTES, body, "routingRules", (item, record) -> {
            record.take(EdgeKinds.NAME, item, "name")
                    .take(EdgeKinds.PATTERNS, item, "patternsToMatch")
                    .take(EdgeKinds.ROUTE_PROTOCOLS, item, "acceptedProtocols")
                    .take(EdgeKinds.FORWARDING, item, "routeConfiguration.forwardingProtocol")
                    .take(EdgeKinds.ROUTE_ENABLED, item, "enabledState");
            item.references("frontendEndpoints").stream()
                    .findFirst()
                    .ifPresent(id -> record.say(EdgeKinds.ROUTE_ENDPOINT, id.substring(id.lastIndexOf('/') + 1)));
            record.name(EdgeKinds.ORIGIN_GROUP, item, "routeConfiguration.backendPool");
        });
        List<Properties> groups = new ArrayList<>();
        List<Properties> origins = new ArrayList<>();
        for (Body pool : body.items("backendPools")) {
            groups.add(new Filling().take(EdgeKinds.NAME, pool, "name").done());
            pool.items("backends").forEach(item -> origins.add(origin(pool, item, sketch.estate())));
        }
        fill.say(EdgeKinds.ORIGIN_GROUPS, groups).say(EdgeKinds.ORIGINS, origins);
        body.items("frontendEndpoints").stream()
                .flatMap(item -> item.reference("webApplicationFirewallPolicyLink").stream())
                .findFirst()
                .ifPresent(id -> fill.refer(EdgeKinds.WAF_POLICY, id));
    }

    private static Properties origin(Body pool, Body item, Estate estate) {
        Filling record = new Filling()
                .take(EdgeKinds.NAME, item, "address")
                .take(EdgeKinds.ORIGIN_GROUP, pool, "name")
                .take(EdgeKinds.ORIGIN_HOST_NAME, item, "address")
                .take(EdgeKinds.ORIGIN_HOST_HEADER, item, "backendHostHeader")
                .take(EdgeKinds.HTTP_PORT, item, "httpPort")
                .take(EdgeKinds.HTTPS_PORT, item, "httpsPort")
                .take(EdgeKinds.PRIORITY, item, "priority")
                .take(EdgeKinds.WEIGHT, item, "weight")
                .take(EdgeKinds.ORIGIN_ENABLED, item, "enabledState");
        Origins.of(item.at("address"), estate).ifPresent(key -> record.refer(EdgeKinds.ORIGIN_TARGET, key));
        return record.done();
    }

    private static void containers(Found found, Draft draft, Sketch sketch) {
        Estate estate = sketch.estate();
        draft.in(estate.children(found, "associations").stream()
                .flatMap(association -> association.body().reference("subnet").stream())
                .findFirst());
        estate.children(found, "frontends").stream()
                .findFirst()
                .ifPresent(frontend -> draft.fill().take(EdgeKinds.ENDPOINT_HOST, frontend.body(), "fqdn"));
        estate.children(found, "securityPolicies").stream()
                .flatMap(policy -> policy.body().reference("wafPolicy").stream())
                .findFirst()
                .ifPresent(id -> draft.fill().refer(EdgeKinds.WAF_POLICY, id));
    }
}
