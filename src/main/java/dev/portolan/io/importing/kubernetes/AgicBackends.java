package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pools, settings and probes that AGIC makes of the services behind ingresses. */
final class AgicBackends {

    /** What a rule refers to. */
    record Names(String pool, String settings) {}

    private final Drawn drawn;
    private final Draft draft;
    private final Map<String, Properties> pools = new LinkedHashMap<>();
    private final Map<String, Properties> settings = new LinkedHashMap<>();
    private final Map<String, Properties> probes = new LinkedHashMap<>();

    AgicBackends(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
    }

    Collection<Properties> pools() {
        return pools.values();
    }

    Collection<Properties> settings() {
        return settings.values();
    }

    Collection<Properties> probes() {
        return probes.values();
    }

    /** Empty where the service is not known. */
    Optional<Names> of(Route route) {
        if (route.service().isEmpty()) {
            return Optional.empty();
        }
        Component service = draft.get(route.service().get());
        String pool = service.id() + "-" + route.port();
        pools.put(pool, pool(pool, service));
        String name = pool + "-" + route.source().name();
        Optional<Integer> port = targetPort(service, route);
        boolean probed = probe(route, name, service, port);
        settings.put(name, settings(route, name, port, probed));
        return Optional.of(new Names(pool, name));
    }

    private Properties pool(String name, Component service) {
        Properties member = draft.recordOf(name)
                .with(GatewayKinds.MEMBER_TARGET, service.id())
                .properties();
        return draft.recordOf(name)
                .with(GatewayKinds.NAME, name)
                .with(GatewayKinds.MEMBERS, List.of(member))
                .properties();
    }

    /** AGIC sends to the pods themselves, so the port is theirs and not the service's. */
    private static Optional<Integer> targetPort(Component service, Route route) {
        return KubernetesKinds.PORTS.of(service).optional().orElse(List.of()).stream()
                .filter(port -> KubernetesKinds.PORT_NAME.of(port).is(route.port())
                        || KubernetesKinds.PORT
                                .of(port)
                                .matches(number -> route.port().equals(number.toString())))
                .flatMap(port -> KubernetesKinds.TARGET_PORT.of(port).optional().stream())
                .findFirst();
    }

    private Properties settings(Route route, String name, Optional<Integer> port, boolean probed) {
        Manifest ingress = route.source();
        Filled filled = draft.recordOf(ingress.words())
                .with(GatewayKinds.NAME, name)
                .with(GatewayKinds.PROTOCOL, protocol(ingress))
                .with(GatewayKinds.PORT, port)
                .unlessEmpty(GatewayKinds.HOST_OVERRIDE, said(ingress, "backend-hostname"))
                .unlessEmpty(GatewayKinds.TRUSTED_ROOTS, roots(ingress));
        if (ingress.isAnnotated(AgicRules.AGIC + "connection-draining")) {
            filled.with(GatewayKinds.CONNECTION_DRAINING, true);
        }
        return probed ? filled.with(GatewayKinds.PROBE, name).properties() : filled.properties();
    }

    private static GatewayKinds.WebProtocol protocol(Manifest ingress) {
        return said(ingress, "backend-protocol").equalsIgnoreCase("https")
                ? GatewayKinds.WebProtocol.HTTPS
                : GatewayKinds.WebProtocol.HTTP;
    }

    private static List<String> roots(Manifest ingress) {
        return Arrays.stream(said(ingress, "appgw-trusted-root-certificate").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String said(Manifest ingress, String annotation) {
        return ingress.annotation(AgicRules.AGIC + annotation);
    }

    /** Annotations say how to probe, else the readiness or liveness probe of the pods does. */
    private boolean probe(Route route, String name, Component service, Optional<Integer> port) {
        Manifest ingress = route.source();
        Yaml own = probeOfPods(service);
        String path = said(ingress, "health-probe-path");
        Optional<Integer> at = ingress.body()
                .at("metadata", "annotations", AgicRules.AGIC + "health-probe-port")
                .whole()
                .or(() -> own.at("port").whole())
                .or(() -> port);
        if (path.isEmpty()
                && !own.isGiven()
                && said(ingress, "health-probe-port").isEmpty()) {
            return false;
        }
        Filled filled = draft.recordOf(ingress.words())
                .with(GatewayKinds.NAME, name)
                .with(GatewayKinds.PROTOCOL, protocol(ingress))
                .unlessEmpty(GatewayKinds.HOST, said(ingress, "health-probe-hostname"))
                .with(GatewayKinds.PATH, path.isEmpty() ? ownPath(own) : path)
                .with(GatewayKinds.PORT, at);
        probes.put(name, filled.properties());
        return true;
    }

    private static String ownPath(Yaml probe) {
        String path = probe.at("path").text();
        return path.isEmpty() ? "/" : path;
    }

    private Yaml probeOfPods(Component service) {
        Optional<ComponentId> pods = KubernetesKinds.SELECTS.of(service).optional();
        return pods.flatMap(id -> drawn.pods(id)).stream()
                .flatMap(set -> set.containers().stream())
                .flatMap(container -> List.of("readinessProbe", "livenessProbe").stream()
                        .map(probe -> container.at(probe, "httpGet")))
                .filter(Yaml::isGiven)
                .findFirst()
                .orElse(Yaml.NONE);
    }
}
