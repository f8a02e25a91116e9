package dev.portolan.io.importing.azure;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Front Door Standard and Premium, whose parts are resources of their own, and Azure CDN (FORMATS.md 2). */
final class FrontDoorTypes {

    static final String PROFILES = "microsoft.cdn/profiles";

    private static final Map<String, String> TIERS =
            Map.of("standardazurefrontdoor", "standard", "premiumazurefrontdoor", "premium");
    private static final Map<String, String> CDN = Map.of("standardmicrosoft", "standardMicrosoftClassic");

    private FrontDoorTypes() {}

    static Map<String, Shape> all() {
        return Map.of(PROFILES, new Shape(FrontDoorTypes::kind, EdgeKinds.FRONT_DOOR.id(), FrontDoorTypes::profile));
    }

    private static KindId kind(Found found) {
        String sku = found.body().text("sku.name").orElse("").toLowerCase(Locale.ROOT);
        return sku.isEmpty() || sku.contains("azurefrontdoor") ? EdgeKinds.FRONT_DOOR.id() : EdgeKinds.CDN_PROFILE.id();
    }

    private static void profile(Found found, Draft draft, Sketch sketch) {
        if (draft.kind().equals(EdgeKinds.CDN_PROFILE.id())) {
            draft.fill().take(EdgeKinds.CDN_SKU, found.body().at("sku.name"), word -> CDN.getOrDefault(word, word));
            return;
        }
        new Door(found, sketch).read(draft.fill());
    }

    /** One profile with its endpoints, routes, origins and domains. */
    private static final class Door {
        private final Found profile;
        private final Sketch sketch;
        private final Estate estate;
        private final List<Found> domains;

        Door(Found profile, Sketch sketch) {
            this.profile = profile;
            this.sketch = sketch;
            this.estate = sketch.estate();
            this.domains = estate.children(profile, "customDomains");
        }

        void read(Filling fill) {
            fill.take(EdgeKinds.TIER, profile.body().at("sku.name"), word -> TIERS.getOrDefault(word, word));
            List<Properties> endpoints = new ArrayList<>();
            List<Properties> routes = new ArrayList<>();
            for (Found endpoint : estate.children(profile, "afdEndpoints")) {
                List<Found> own = estate.children(endpoint, "routes");
                endpoints.add(endpoint(endpoint, own));
                own.forEach(route -> routes.add(route(endpoint, route)));
            }
            List<Properties> groups = new ArrayList<>();
            List<Properties> origins = new ArrayList<>();
            for (Found group : estate.children(profile, "originGroups")) {
                groups.add(group(group));
                estate.children(group, "origins").forEach(origin -> origins.add(origin(group, origin)));
            }
            fill.say(EdgeKinds.ENDPOINTS, endpoints)
                    .say(EdgeKinds.ROUTES, routes)
                    .say(EdgeKinds.ORIGIN_GROUPS, groups)
                    .say(EdgeKinds.ORIGINS, origins)
                    .say(
                            Certificates.CERTIFICATES,
                            domains.stream().map(this::certificate).toList());
            minimumTls(fill);
            estate.children(profile, "securityPolicies").stream()
                    .map(policy -> policy.body().at("parameters"))
                    .filter(body -> body.reference("wafPolicy").isPresent())
                    .findFirst()
                    .ifPresent(body -> fill.refer(EdgeKinds.WAF_POLICY, body, "wafPolicy"));
        }

        private Properties endpoint(Found endpoint, List<Found> routes) {
            Filling record = new Filling()
                    .say(EdgeKinds.NAME, endpoint.name())
                    .take(EdgeKinds.ENDPOINT_HOST, endpoint.body(), "hostName");
            Set<String> hosts = new LinkedHashSet<>();
            routes.forEach(route -> hosts.addAll(hosts(route)));
            return record.sayTexts(EdgeKinds.CUSTOM_DOMAINS, List.copyOf(hosts)).done();
        }

        private Properties route(Found endpoint, Found route) {
            Body body = route.body();
            Filling record = new Filling()
                    .say(EdgeKinds.NAME, route.name())
                    .say(EdgeKinds.ROUTE_ENDPOINT, endpoint.name())
                    .take(EdgeKinds.PATTERNS, body, "patternsToMatch")
                    .take(EdgeKinds.ROUTE_PROTOCOLS, body, "supportedProtocols")
                    .take(EdgeKinds.FORWARDING, body, "forwardingProtocol")
                    .take(EdgeKinds.HTTPS_REDIRECT, body, "httpsRedirect")
                    .take(EdgeKinds.ROUTE_ENABLED, body, "enabledState");
            List<String> hosts = new ArrayList<>(hosts(route));
            if (!hosts.isEmpty()) {
                if (!body.says("linkToDefaultDomain", "Disabled")) {
                    endpoint.body().text("hostName").ifPresent(hosts::add);
                }
                record.sayTexts(EdgeKinds.ROUTE_DOMAINS, hosts);
            }
            record.name(EdgeKinds.ORIGIN_GROUP, body, "originGroup");
            return record.done();
        }

        private List<String> hosts(Found route) {
            return route.body().references("customDomains").stream()
                    .flatMap(id -> estate.get(id).stream())
                    .flatMap(domain -> domain.body().text("hostName").stream())
                    .toList();
        }

        private Properties group(Found group) {
            Body probe = group.body().at("healthProbeSettings");
            return new Filling()
                    .say(EdgeKinds.NAME, group.name())
                    .take(EdgeKinds.PROBE_PROTOCOL, probe, "probeProtocol")
                    .take(EdgeKinds.PROBE_METHOD, probe, "probeRequestType")
                    .take(EdgeKinds.PROBE_PATH, probe, "probePath")
                    .done();
        }

        private Properties origin(Found group, Found origin) {
            Body body = origin.body();
            Body link = body.at("sharedPrivateLinkResource");
            Filling record = new Filling()
                    .say(EdgeKinds.NAME, origin.name())
                    .say(EdgeKinds.ORIGIN_GROUP, group.name())
                    .take(EdgeKinds.ORIGIN_HOST_NAME, body, "hostName")
                    .take(EdgeKinds.ORIGIN_HOST_HEADER, body, "originHostHeader")
                    .take(EdgeKinds.HTTP_PORT, body, "httpPort")
                    .take(EdgeKinds.HTTPS_PORT, body, "httpsPort")
                    .take(EdgeKinds.NAME_CHECK, body, "enforceCertificateNameCheck")
                    .take(EdgeKinds.PRIORITY, body, "priority")
                    .take(EdgeKinds.WEIGHT, body, "weight")
                    .take(EdgeKinds.ORIGIN_ENABLED, body, "enabledState");
            if (link.reference("privateLink").isPresent()) {
                record.refer(EdgeKinds.ORIGIN_TARGET, link, "privateLink")
                        .say(EdgeKinds.PRIVATE_LINK, true)
                        .take(EdgeKinds.PRIVATE_LINK_REGION, link, "privateLinkLocation")
                        .take(BalancerKinds.APPROVAL, link, "status");
                link(link);
            } else {
                Origins.of(body.at("hostName"), estate).ifPresent(key -> record.refer(EdgeKinds.ORIGIN_TARGET, key));
            }
            return record.done();
        }

        private void link(Body link) {
            sketch.link(
                    LinkKinds.PRIVATE_LINK.id(),
                    "private link",
                    profile.key(),
                    link.reference("privateLink").orElseThrow(),
                    profile,
                    new Filling().take(LinkKinds.APPROVAL, link, "status").done());
        }

        private Properties certificate(Found domain) {
            Body tls = domain.body().at("tlsSettings");
            Filling record = new Filling().say(Certificates.NAME, domain.name());
            record.takeAll(Certificates.HOST_NAMES, domain.body(), "hostName");
            if (tls.says("certificateType", "ManagedCertificate")) {
                record.say(Certificates.ISSUER, Certificates.Issuer.AZURE_MANAGED)
                        .say(Certificates.STORE, Certificates.Store.AZURE);
            } else if (tls.says("certificateType", "CustomerCertificate")) {
                record.say(Certificates.STORE, Certificates.Store.KEY_VAULT);
            }
            return record.done();
        }

        private void minimumTls(Filling fill) {
            domains.stream()
                    .flatMap(domain -> domain.body().text("tlsSettings.minimumTlsVersion").stream())
                    .map(text -> text.toUpperCase(Locale.ROOT))
                    .flatMap(text -> Arrays.stream(GatewayKinds.MinimumTls.values())
                            .filter(version -> version.name().equals(text)))
                    .min(Comparator.naturalOrder())
                    .ifPresent(least -> fill.say(EdgeKinds.MINIMUM_TLS, least));
        }
    }
}
