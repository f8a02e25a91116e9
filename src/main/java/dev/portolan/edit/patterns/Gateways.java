package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.AzureNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Application Gateway: in front of an ingress, or straight in front of pods. */
final class Gateways {

    private static final int HTTPS = 443;
    private static final int PRIORITY_STEP = 10;
    private static final int FIRST_PRIORITY = 100;
    private static final int LEAST = 2;
    private static final int MOST = 10;
    private static final String PROBED = "/healthz";

    private final Draft draft;
    private final Site site;
    private final Parts parts;
    private final Backends backends;

    Gateways(Draft draft, Site site, Parts parts) {
        this.draft = draft;
        this.site = site;
        this.parts = parts;
        backends = new Backends(draft);
    }

    /** The gateway with a listener for each host; made with its subnet and public address where it is missing. */
    ComponentId gateway(List<String> hosts) {
        ComponentId gateway =
                parts.gateway().map(Component::id).filter(draft.topology()::has).orElseGet(this::make);
        Component now = draft.get(gateway);
        List<Properties> listeners =
                new ArrayList<>(GatewayKinds.LISTENERS.of(now).orElse(List.of()));
        List<Properties> certificates =
                new ArrayList<>(Certificates.CERTIFICATES.of(now).orElse(List.of()));
        for (String host : hosts) {
            if (!isServed(listeners, host)) {
                Secrets secrets = new Secrets(draft, site);
                ComponentId identity =
                        secrets.reader(GatewayKinds.IDENTITY.of(now).optional(), "id-agw");
                draft.set(gateway, Given.of(GatewayKinds.IDENTITY, identity));
                now = draft.get(gateway);
                certificates.add(secrets.inVault(host, identity));
                listeners.add(listener(host));
            }
        }
        draft.set(gateway, Given.of(GatewayKinds.LISTENERS, listeners).and(Certificates.CERTIFICATES, certificates));
        return gateway;
    }

    private static boolean isServed(List<Properties> listeners, String host) {
        return listeners.stream()
                .filter(each -> !GatewayKinds.FRONTEND.of(each).is(GatewayKinds.Frontend.PRIVATE))
                .filter(each -> GatewayKinds.LISTENER_PROTOCOL.of(each).is(GatewayKinds.ListenerProtocol.HTTPS))
                .anyMatch(each ->
                        GatewayKinds.HOST_NAMES.of(each).orElse(List.of()).contains(host));
    }

    private static Properties listener(String host) {
        return Given.of(GatewayKinds.NAME, Published.dashed(host) + "-https")
                .and(GatewayKinds.FRONTEND, GatewayKinds.Frontend.PUBLIC)
                .and(GatewayKinds.LISTENER_PROTOCOL, GatewayKinds.ListenerProtocol.HTTPS)
                .and(GatewayKinds.PORT, HTTPS)
                .and(GatewayKinds.HOST_NAMES, List.of(host))
                .and(GatewayKinds.CERTIFICATE, Published.dashed(host))
                .properties();
    }

    private ComponentId make() {
        ComponentId group = new Filters(draft, site).make("nsg-appgw", Filters.proxyRules(true));
        ComponentId subnet = new Ranges(draft)
                .subnet(
                        site.network(),
                        "snet-appgw",
                        AzureNumbers.APPLICATION_GATEWAY_SUBNET,
                        Given.of(NetworkKinds.NETWORK_SECURITY_GROUP, group)
                                .and(NetworkKinds.DEFAULT_OUTBOUND_ACCESS, false));
        List<String> zones = Zones.of(draft, site);
        ComponentId address = PublicIps.make(draft, "pip-agw", subnet, zones);
        return draft.add(
                        GatewayKinds.APPLICATION_GATEWAY,
                        "agw",
                        subnet,
                        Given.of(GatewayKinds.SKU, GatewayKinds.GatewaySku.WAF_V2)
                                .and(GatewayKinds.MIN_INSTANCES, LEAST)
                                .and(GatewayKinds.MAX_INSTANCES, MOST)
                                .and(AddressKinds.ZONES, zones)
                                .and(GatewayKinds.PUBLIC_IP, address)
                                .and(GatewayKinds.MINIMUM_TLS, GatewayKinds.MinimumTls.TLS12)
                                .and(EdgeKinds.WAF_POLICY, Firewalling.policy(draft)))
                .id();
    }

    /** The names by which a gateway asks for its backends. */
    static List<String> memberHosts(Component gateway) {
        return GatewayKinds.POOLS.of(gateway).orElse(List.of()).stream()
                .flatMap(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .flatMap(member -> GatewayKinds.MEMBER_HOST.of(member).optional().stream())
                .toList();
    }

    /** Where the gateway's packets come from. */
    List<String> ranges(ComponentId gateway) {
        ComponentId home = draft.get(gateway).parent();
        return draft.topology().has(home) && draft.get(home).is(NetworkKinds.SUBNET.id())
                ? Site.ranges(draft.topology(), List.of(home))
                : List.of();
    }

    ComponentId subnet(ComponentId gateway) {
        ComponentId home = draft.get(gateway).parent();
        if (!draft.topology().has(home) || !draft.get(home).is(NetworkKinds.SUBNET.id())) {
            throw new Refused("'%s' stands in no subnet; draw it into one of its own"
                    .formatted(draft.get(gateway).name()));
        }
        return home;
    }

    /** Sends what each listener takes to the ingress behind a load balancer, encrypted again. */
    void toIngress(ComponentId gateway, Map<String, String> inside, String root) {
        List<Properties> pools = new ArrayList<>();
        List<Properties> settings = new ArrayList<>();
        List<Properties> probes = new ArrayList<>();
        inside.forEach((host, name) -> {
            String key = Published.dashed(host);
            pools.add(pool(key, Given.of(GatewayKinds.MEMBER_HOST, name)));
            settings.add(Given.of(GatewayKinds.NAME, key)
                    .and(GatewayKinds.PROTOCOL, GatewayKinds.WebProtocol.HTTPS)
                    .and(GatewayKinds.PORT, HTTPS)
                    .and(GatewayKinds.PICK_HOST, true)
                    .and(GatewayKinds.TRUSTED_ROOTS, List.of(root))
                    .and(GatewayKinds.PROBE, key)
                    .properties());
            probes.add(probe(key, GatewayKinds.WebProtocol.HTTPS, name, HTTPS));
        });
        Map<String, List<Properties>> rules = new LinkedHashMap<>();
        inside.keySet().forEach(host -> rules.put(host, List.of(leading(Published.dashed(host), "/"))));
        write(
                gateway,
                rules,
                Given.of(GatewayKinds.POOLS, pools)
                        .and(GatewayKinds.BACKEND_SETTINGS, settings)
                        .and(GatewayKinds.PROBES, probes));
        draft.withoutTraffic(
                gateway,
                KubernetesKinds.WORKLOAD,
                KubernetesKinds.KUBERNETES_SERVICE,
                BalancerKinds.LOAD_BALANCER_KIND,
                KubernetesKinds.INGRESS_CONTROLLER);
    }

    /** Sends each host and path to its pods. */
    void toPods(ComponentId gateway, List<Published> all) {
        Map<ComponentId, String> keys = new LinkedHashMap<>();
        all.forEach(each -> keys.putIfAbsent(each.service(), key(each.service())));
        List<Properties> pools = new ArrayList<>();
        List<Properties> settings = new ArrayList<>();
        List<Properties> probes = new ArrayList<>();
        keys.forEach((service, key) -> {
            pools.add(pool(key, Given.of(GatewayKinds.MEMBER_TARGET, service)));
            settings.add(setting(service, key));
            String host = backends.certifiedName(service)
                    .orElseGet(() -> all.stream()
                            .filter(each -> each.service().equals(service))
                            .findFirst()
                            .map(Published::host)
                            .orElse(""));
            probes.add(probe(key, protocol(service), host, backends.port(service)));
        });
        Map<String, List<Properties>> rules = new LinkedHashMap<>();
        for (Published each : all) {
            rules.computeIfAbsent(each.host(), host -> new ArrayList<>())
                    .add(leading(keys.getOrDefault(each.service(), ""), each.path()));
        }
        write(
                gateway,
                rules,
                Given.of(GatewayKinds.POOLS, pools)
                        .and(GatewayKinds.BACKEND_SETTINGS, settings)
                        .and(GatewayKinds.PROBES, probes));
        draft.withoutTraffic(gateway, BalancerKinds.LOAD_BALANCER_KIND, KubernetesKinds.INGRESS_CONTROLLER);
        keys.keySet()
                .forEach(service -> backends.workload(service).ifPresent(pods -> draft.traffic(gateway, pods.id())));
    }

    private String key(ComponentId service) {
        return backends.workload(service).map(Component::id).orElse(service).value();
    }

    private GatewayKinds.WebProtocol protocol(ComponentId service) {
        return backends.speaksTls(service) ? GatewayKinds.WebProtocol.HTTPS : GatewayKinds.WebProtocol.HTTP;
    }

    private Properties setting(ComponentId service, String key) {
        Given given = Given.of(GatewayKinds.NAME, key)
                .and(GatewayKinds.PROTOCOL, protocol(service))
                .and(GatewayKinds.PORT, backends.port(service));
        List<String> roots = backends.roots(List.of(service));
        Optional<String> name = backends.certifiedName(service);
        if (backends.speaksTls(service) && name.isPresent()) {
            given = given.and(GatewayKinds.HOST_OVERRIDE, name.get());
        }
        return (roots.isEmpty() ? given : given.and(GatewayKinds.TRUSTED_ROOTS, roots))
                .and(GatewayKinds.PROBE, key)
                .properties();
    }

    private static Properties pool(String key, Given member) {
        return Given.of(GatewayKinds.NAME, key)
                .and(GatewayKinds.MEMBERS, List.of(member.properties()))
                .properties();
    }

    private static Properties probe(String key, GatewayKinds.WebProtocol protocol, String host, int port) {
        return Given.of(GatewayKinds.NAME, key)
                .and(GatewayKinds.PROTOCOL, protocol)
                .and(GatewayKinds.HOST, host)
                .and(GatewayKinds.PATH, PROBED)
                .and(GatewayKinds.PORT, port)
                .properties();
    }

    /** A rule without its listener: the pool and settings called {@code key}, for a path and all below it. */
    private static Properties leading(String key, String path) {
        Given given = path.equals("/") ? Given.NOTHING : Given.of(GatewayKinds.PATHS, List.of(path + "*"));
        return given.and(GatewayKinds.POOL, key).and(GatewayKinds.SETTINGS, key).properties();
    }

    /** Rules of listeners that only redirect stay; the others lead where {@code rules} of their hosts say. */
    private void write(ComponentId gateway, Map<String, List<Properties>> rules, Given rest) {
        Component now = draft.get(gateway);
        List<Properties> all = new ArrayList<>(GatewayKinds.RULES.of(now).orElse(List.of()));
        all.removeIf(rule -> !GatewayKinds.REDIRECT_TO.of(rule).isKnown());
        List<String> redirecting = all.stream()
                .flatMap(rule -> GatewayKinds.LISTENER.of(rule).optional().stream())
                .toList();
        int priority = FIRST_PRIORITY;
        for (Properties listener : GatewayKinds.LISTENERS.of(now).orElse(List.of())) {
            String name = GatewayKinds.NAME.of(listener).orElse("");
            if (redirecting.contains(name)) {
                continue;
            }
            for (String host : GatewayKinds.HOST_NAMES.of(listener).orElse(List.of())) {
                for (Properties rule : rules.getOrDefault(host, List.of())) {
                    all.add(named(rule, name, priority));
                    priority += PRIORITY_STEP;
                }
            }
        }
        draft.set(gateway, rest.and(GatewayKinds.RULES, all));
    }

    private static Properties named(Properties rule, String listener, int priority) {
        Properties next = Given.of(GatewayKinds.NAME, listener + "-" + priority)
                .and(GatewayKinds.PRIORITY, priority)
                .and(GatewayKinds.LISTENER, listener)
                .properties();
        for (var each : rule.values().entrySet()) {
            next = next.with(each.getKey(), each.getValue());
        }
        return next;
    }
}
