package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The listeners, rules, pools, settings and probes that AGIC makes of ingresses (S-AGIC, annotations.md). */
final class AgicRules {

    static final String AGIC = "appgw.ingress.kubernetes.io/";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Draft draft;
    private final Notes notes;
    private final Routes routes;
    private final TlsSecrets secrets;
    private final AgicBackends backends;
    private final ComponentId gateway;
    private final Map<String, Properties> listeners = new LinkedHashMap<>();
    private final Map<String, Properties> rules = new LinkedHashMap<>();
    private final List<Properties> certificates = new ArrayList<>();

    AgicRules(Drawn drawn, ComponentId gateway) {
        this.draft = drawn.draft();
        this.notes = drawn.notes();
        this.routes = new Routes(drawn);
        this.secrets = new TlsSecrets(drawn);
        this.backends = new AgicBackends(drawn);
        this.gateway = gateway;
    }

    void add(Manifest ingress) {
        certificates.addAll(secrets.of(ingress));
        String policy = ingress.annotation(AGIC + "waf-policy-for-path");
        if (!policy.isEmpty()) {
            notes.undetermined("%s puts its paths under the WAF policy %s, and Portolan keeps one policy for a gateway"
                    .formatted(ingress.words(), policy));
        }
        for (Route route : routes.ofIngress(ingress)) {
            Optional<String> certificate = certificate(ingress, route.host());
            String taking = listener(ingress, route.host(), certificate);
            rules.put(taking + " " + route.path(), rule(route, taking));
            if (certificate.isPresent() && ingress.isAnnotated(AGIC + "ssl-redirect")) {
                String plain = listener(ingress, route.host(), Optional.empty());
                rules.putIfAbsent(plain + " redirect", redirect(ingress, plain, taking));
            }
            route.service()
                    .flatMap(service ->
                            KubernetesKinds.SELECTS.of(draft.get(service)).optional())
                    .ifPresent(pods -> draft.traffic(gateway, pods));
        }
    }

    /** The certificate with which a host is served; empty for plain HTTP. */
    private static Optional<String> certificate(Manifest ingress, String host) {
        String installed = ingress.annotation(AGIC + "appgw-ssl-certificate");
        if (!installed.isEmpty()) {
            return Optional.of(installed);
        }
        return ingress.spec("tls").items().stream()
                .filter(tls -> tls.at("hosts").texts().isEmpty()
                        || tls.at("hosts").texts().contains(host))
                .map(tls -> tls.at("secretName").text())
                .filter(secret -> !secret.isEmpty())
                .findFirst();
    }

    private String listener(Manifest ingress, String host, Optional<String> certificate) {
        boolean inside = ingress.isAnnotated(AGIC + "use-private-ip");
        int standard = certificate.isPresent() ? HTTPS_PORT : HTTP_PORT;
        int port = ingress.body()
                .at("metadata", "annotations", AGIC + "override-frontend-port")
                .whole()
                .orElse(standard);
        String name = (host.isEmpty() ? "any" : host) + "-" + port + (inside ? "-private" : "-public");
        Filled filled = draft.recordOf(ingress.words())
                .with(GatewayKinds.NAME, name)
                .with(GatewayKinds.FRONTEND, inside ? GatewayKinds.Frontend.PRIVATE : GatewayKinds.Frontend.PUBLIC)
                .with(
                        GatewayKinds.LISTENER_PROTOCOL,
                        certificate.isPresent()
                                ? GatewayKinds.ListenerProtocol.HTTPS
                                : GatewayKinds.ListenerProtocol.HTTP)
                .with(GatewayKinds.PORT, port)
                .with(GatewayKinds.CERTIFICATE, certificate);
        if (!host.isEmpty()) {
            filled.with(GatewayKinds.HOST_NAMES, List.of(host));
        }
        listeners.put(name, filled.properties());
        return name;
    }

    private Properties rule(Route route, String listener) {
        Filled filled = draft.recordOf(route.source().words())
                .with(GatewayKinds.NAME, listener + route.path())
                .with(GatewayKinds.LISTENER, listener)
                .with(GatewayKinds.PATHS, List.of(path(route)));
        backends.of(route)
                .ifPresent(names ->
                        filled.with(GatewayKinds.POOL, names.pool()).with(GatewayKinds.SETTINGS, names.settings()));
        return filled.properties();
    }

    /** AGIC lets a prefix end with a star, takes the root for everything, and other paths as they are written. */
    private static String path(Route route) {
        boolean open = route.match() == Route.Match.PREFIX || route.path().equals("/") && !route.exact();
        return open && !route.path().endsWith("*") ? route.path() + "*" : route.path();
    }

    private Properties redirect(Manifest ingress, String plain, String secure) {
        return draft.recordOf(ingress.words())
                .with(GatewayKinds.NAME, plain + "-redirect")
                .with(GatewayKinds.LISTENER, plain)
                .with(GatewayKinds.REDIRECT_TO, secure)
                .properties();
    }

    void write() {
        Component before = draft.get(gateway);
        boolean fresh = GatewayKinds.POOLS.of(before).optional().orElse(List.of()).stream()
                .allMatch(pool -> GatewayKinds.MEMBERS
                        .of(pool)
                        .optional()
                        .orElse(List.of())
                        .isEmpty());
        if (fresh && GatewayKinds.LISTENERS.of(before).isKnown()) {
            notes.assume("the listeners and rules of \"%s\" lead nowhere and give way to those that AGIC writes"
                    .formatted(before.name()));
        }
        Filled filled = draft.filled(before)
                .with(GatewayKinds.LISTENERS, merged(fresh, before, GatewayKinds.LISTENERS, listeners.values()))
                .with(GatewayKinds.RULES, merged(fresh, before, GatewayKinds.RULES, rules.values()))
                .with(GatewayKinds.POOLS, merged(fresh, before, GatewayKinds.POOLS, backends.pools()))
                .with(
                        GatewayKinds.BACKEND_SETTINGS,
                        merged(fresh, before, GatewayKinds.BACKEND_SETTINGS, backends.settings()))
                .unlessEmpty(GatewayKinds.PROBES, merged(fresh, before, GatewayKinds.PROBES, backends.probes()))
                .unlessEmpty(
                        Certificates.CERTIFICATES,
                        TlsSecrets.merged(
                                Certificates.CERTIFICATES.of(before).optional().orElse(List.of()), certificates));
        draft.change(gateway, each -> each.with(filled.properties()));
    }

    private static List<Properties> merged(
            boolean fresh, Component gateway, Property<List<Properties>> property, Iterable<Properties> made) {
        Map<String, Properties> all = new LinkedHashMap<>();
        if (!fresh) {
            property.of(gateway)
                    .orElse(List.of())
                    .forEach(each -> all.put(GatewayKinds.NAME.of(each).orElse(""), each));
        }
        made.forEach(each -> all.put(GatewayKinds.NAME.of(each).orElse(""), each));
        return List.copyOf(all.values());
    }
}
