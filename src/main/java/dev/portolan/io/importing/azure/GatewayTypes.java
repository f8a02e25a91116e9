package dev.portolan.io.importing.azure;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Application Gateways, but for what they do with requests, which {@link GatewayRouting} takes (FORMATS.md 2). */
final class GatewayTypes {

    static final String GATEWAYS = "microsoft.network/applicationgateways";

    private static final Map<String, String> SKUS = Map.of(
            "standardsmall", "standard",
            "standardmedium", "standard",
            "standardlarge", "standard",
            "wafmedium", "waf",
            "waflarge", "waf");

    /** The lowest versions of Azure's predefined policies (Microsoft Learn: Application Gateway TLS policy overview). */
    private static final Map<String, GatewayKinds.MinimumTls> POLICIES = Map.of(
            "appgwsslpolicy20150501", GatewayKinds.MinimumTls.TLS10,
            "appgwsslpolicy20170401", GatewayKinds.MinimumTls.TLS11,
            "appgwsslpolicy20170401s", GatewayKinds.MinimumTls.TLS12,
            "appgwsslpolicy20220101", GatewayKinds.MinimumTls.TLS12,
            "appgwsslpolicy20220101s", GatewayKinds.MinimumTls.TLS12);

    private GatewayTypes() {}

    static Map<String, Shape> all() {
        return Map.of(GATEWAYS, Shape.of(GatewayKinds.APPLICATION_GATEWAY, GatewayTypes::gateway));
    }

    private static void gateway(Found found, Draft draft, Sketch sketch) {
        Body body = found.body();
        draft.in(body.items("gatewayIPConfigurations").stream()
                .flatMap(item -> item.reference("subnet").stream())
                .findFirst());
        Filling fill = draft.fill();
        fill.take(GatewayKinds.SKU, body.at("sku.name"), word -> SKUS.getOrDefault(word, word));
        instances(body, fill);
        fill.take(AddressKinds.ZONES, body, "zones");
        Map<String, GatewayKinds.Frontend> frontends = frontends(body, fill);
        Optional<String> identity = Identities.first(body);
        identity.ifPresent(id -> fill.refer(GatewayKinds.IDENTITY, id));
        fill.records(
                Certificates.CERTIFICATES,
                body,
                "sslCertificates",
                (item, record) -> certificate(item, record, sketch.estate(), identity));
        minimumTls(body, fill);
        firewall(body, fill);
        GatewayRouting.read(found, fill, frontends, sketch);
    }

    private static void instances(Body body, Filling fill) {
        if (body.at("autoscaleConfiguration").isGiven()) {
            fill.take(GatewayKinds.MIN_INSTANCES, body, "autoscaleConfiguration.minCapacity")
                    .take(GatewayKinds.MAX_INSTANCES, body, "autoscaleConfiguration.maxCapacity");
        } else {
            fill.take(GatewayKinds.MIN_INSTANCES, body, "sku.capacity")
                    .take(GatewayKinds.MAX_INSTANCES, body, "sku.capacity");
        }
    }

    /** Which side each frontend is on, by its name in lower case. */
    private static Map<String, GatewayKinds.Frontend> frontends(Body body, Filling fill) {
        Map<String, GatewayKinds.Frontend> sides = new HashMap<>();
        for (Body item : body.items("frontendIPConfigurations")) {
            boolean open = item.reference("publicIPAddress").isPresent()
                    || item.at("publicIPAddress").whyWithin().isPresent();
            sides.put(
                    item.text("name").orElse("").toLowerCase(Locale.ROOT),
                    open ? GatewayKinds.Frontend.PUBLIC : GatewayKinds.Frontend.PRIVATE);
            if (open) {
                fill.refer(GatewayKinds.PUBLIC_IP, item, "publicIPAddress");
            } else {
                fill.take(GatewayKinds.PRIVATE_ADDRESS, item, "privateIPAddress");
            }
        }
        return sides;
    }

    private static void certificate(Body item, Filling record, Estate estate, Optional<String> identity) {
        record.take(Certificates.NAME, item, "name");
        Body secret = item.at("keyVaultSecretId");
        boolean vault = secret.isGiven() || secret.whyWithin().isPresent();
        if (!vault) {
            if (item.at("data").isGiven() || item.at("data").whyWithin().isPresent()) {
                record.say(Certificates.STORE, Certificates.Store.UPLOADED);
            }
            return;
        }
        record.say(Certificates.STORE, Certificates.Store.KEY_VAULT);
        Vaults.of(secret, estate)
                .ifPresentOrElse(
                        key -> record.refer(Certificates.KEY_VAULT, key),
                        () -> record.open(
                                Certificates.KEY_VAULT,
                                secret.whyWithin().orElse("the vault of the secret is not in the files")));
        identity.ifPresent(id -> record.refer(Certificates.IDENTITY, id));
    }

    private static void minimumTls(Body body, Filling fill) {
        Body version = body.at("sslPolicy.minProtocolVersion");
        if (version.isGiven() || version.whyWithin().isPresent()) {
            fill.take(GatewayKinds.MINIMUM_TLS, version, word -> word.replace("tlsv", "tls"));
        } else {
            body.text("sslPolicy.policyName")
                    .map(name -> POLICIES.get(name.toLowerCase(Locale.ROOT)))
                    .ifPresent(least -> fill.say(GatewayKinds.MINIMUM_TLS, least));
        }
    }

    private static void firewall(Body body, Filling fill) {
        fill.refer(EdgeKinds.WAF_POLICY, body, "firewallPolicy");
        Body inline = body.at("webApplicationFirewallConfiguration");
        Optional<String> why = inline.at("enabled").whyWithin();
        if (why.isPresent()) {
            fill.open(EdgeKinds.WAF_MODE, why.get());
        } else if (inline.says("enabled", "true")) {
            fill.take(EdgeKinds.WAF_MODE, inline, "firewallMode");
            inline.text("ruleSetType")
                    .map(type -> type
                            + inline.text("ruleSetVersion")
                                    .map(version -> " " + version)
                                    .orElse(""))
                    .ifPresent(set -> fill.say(EdgeKinds.RULE_SET, set));
        }
    }
}
