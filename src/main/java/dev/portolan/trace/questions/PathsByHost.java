package dev.portolan.trace.questions;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The HTTP paths that lead to different backends: those in rules for a host, or for the host that a proxy makes of it. */
final class PathsByHost {

    private final TopologyGraph graph;
    private final Behind behind;

    PathsByHost(TopologyGraph graph, Behind behind) {
        this.graph = graph;
        this.behind = behind;
    }

    Set<String> of(String host, ComponentId start) {
        Set<String> hosts = new HashSet<>(Set.of(host.toLowerCase(Locale.ROOT)));
        List<Component> chain = behind.of(start).stream()
                .flatMap(id -> graph.topology().component(id).stream())
                .toList();
        chain.forEach(component -> renamed(component, hosts));
        Set<String> paths = new LinkedHashSet<>();
        chain.forEach(component -> paths(component, hosts, paths));
        return paths;
    }

    private static void renamed(Component component, Set<String> hosts) {
        if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            for (Properties settings :
                    GatewayKinds.BACKEND_SETTINGS.of(component).optional().orElse(List.of())) {
                GatewayKinds.HOST_OVERRIDE.of(settings).optional().ifPresent(host -> hosts.add(lower(host)));
            }
            GatewayKinds.POOLS.of(component).optional().orElse(List.of()).stream()
                    .flatMap(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                    .flatMap(member -> GatewayKinds.MEMBER_HOST.of(member).optional().stream())
                    .forEach(host -> hosts.add(lower(host)));
        } else if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            for (Properties origin : EdgeKinds.ORIGINS.of(component).orElse(List.of())) {
                EdgeKinds.ORIGIN_HOST_HEADER.of(origin).optional().ifPresent(host -> hosts.add(lower(host)));
                EdgeKinds.ORIGIN_HOST_NAME.of(origin).optional().ifPresent(host -> hosts.add(lower(host)));
            }
        }
    }

    private static void paths(Component component, Set<String> hosts, Set<String> paths) {
        if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            for (Properties rule : GatewayKinds.RULES.of(component).optional().orElse(List.of())) {
                GatewayKinds.PATHS.of(rule).orElse(List.of()).forEach(path -> add(path, paths));
            }
        } else if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            for (Properties route : EdgeKinds.ROUTES.of(component).orElse(List.of())) {
                EdgeKinds.PATTERNS.of(route).orElse(List.of()).forEach(path -> add(path, paths));
            }
        } else if (component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            for (Properties route :
                    GatewayKinds.HTTP_ROUTES.of(component).optional().orElse(List.of())) {
                if (fits(GatewayKinds.HOST.of(route).orElse(""), hosts)) {
                    add(GatewayKinds.PATH.of(route).orElse("/"), paths);
                }
            }
        } else if (component.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            for (Properties rule :
                    KubernetesKinds.RULES.of(component).optional().orElse(List.of())) {
                if (fits(KubernetesKinds.HOST.of(rule).orElse(""), hosts)) {
                    add(KubernetesKinds.PATH.of(rule).orElse("/"), paths);
                }
            }
        }
    }

    private static boolean fits(String host, Set<String> hosts) {
        return host.isEmpty()
                || hosts.contains(lower(host))
                || host.startsWith("*.") && hosts.stream().anyMatch(each -> each.endsWith(lower(host.substring(1))));
    }

    /** {@code /images/*} stands for whatever begins so, {@code /} for all the rest. */
    private static void add(String pattern, Set<String> paths) {
        String path = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
        paths.add(path.isEmpty() ? "/" : path);
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
