package dev.portolan.edit.patterns;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a design publishes; where it publishes nothing yet, what it might. */
final class Publications {

    private static final String NOBODYS_ZONE = "contoso.com";
    private static final int HTTP_PORT = 80;
    private static final int WORKLOAD_PORT = 8080;

    private final Draft draft;
    private final Site site;
    private final Parts parts;

    Publications(Draft draft, Site site, Parts parts) {
        this.draft = draft;
        this.site = site;
        this.parts = parts;
    }

    /** Never empty: workloads and services are made where there are none. */
    List<Published> read(Optional<String> wanted) {
        Set<Published> found = new LinkedHashSet<>();
        parts.containers().ifPresent(each -> routes(each, GatewayKinds.HTTP_ROUTES, found));
        if (found.isEmpty()) {
            parts.controller().ifPresent(each -> routes(each, KubernetesKinds.RULES, found));
        }
        if (found.isEmpty()) {
            parts.gateway().ifPresent(each -> gateway(each, found));
        }
        if (found.isEmpty()) {
            found.addAll(proposed(wanted));
        }
        return List.copyOf(found);
    }

    /** Kubernetes writes hosts, paths and backends alike, whoever routes by them. */
    private void routes(Component holder, Property<List<Properties>> slot, Set<Published> into) {
        for (Properties rule : slot.of(holder).orElse(List.of())) {
            String inside = KubernetesKinds.HOST.of(rule).orElse("");
            String path = KubernetesKinds.PATH.of(rule).orElse("/");
            Optional<ComponentId> backend = KubernetesKinds.BACKEND.of(rule).optional();
            if (backend.filter(draft.topology()::has).isPresent() && !inside.isEmpty()) {
                publicNames(inside)
                        .forEach(host -> into.add(new Published(host, path, service(draft.get(backend.get())))));
            }
        }
    }

    /** The names under which clients ask a gateway for what an ingress knows by another. */
    private List<String> publicNames(String inside) {
        List<String> names = new ArrayList<>();
        parts.gateway().ifPresent(gateway -> {
            for (Properties rule : GatewayKinds.RULES.of(gateway).orElse(List.of())) {
                List<String> asked = hosts(gateway, rule);
                boolean leadsHere = asked.contains(inside)
                        || members(gateway, rule).stream()
                                .anyMatch(member ->
                                        GatewayKinds.MEMBER_HOST.of(member).is(inside));
                if (leadsHere) {
                    asked.stream().filter(host -> !names.contains(host)).forEach(names::add);
                }
            }
        });
        return names.isEmpty() ? List.of(inside) : names;
    }

    private void gateway(Component gateway, Set<Published> into) {
        for (Properties rule : GatewayKinds.RULES.of(gateway).orElse(List.of())) {
            List<String> paths = GatewayKinds.PATHS.of(rule).orElse(List.of("/"));
            for (Properties member : members(gateway, rule)) {
                Optional<Component> target =
                        GatewayKinds.MEMBER_TARGET.of(member).optional().flatMap(draft::find);
                if (target.isPresent() && isInCluster(target.get())) {
                    ComponentId service = service(target.get());
                    hosts(gateway, rule)
                            .forEach(host -> paths.forEach(
                                    path -> into.add(new Published(host, path.replace("*", ""), service))));
                }
            }
        }
    }

    private static List<String> hosts(Component gateway, Properties rule) {
        return named(
                        GatewayKinds.LISTENERS.of(gateway).orElse(List.of()),
                        GatewayKinds.LISTENER.of(rule).orElse(""))
                .map(listener -> GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()))
                .orElse(List.of())
                .stream()
                .filter(host -> !host.contains("*"))
                .toList();
    }

    private static List<Properties> members(Component gateway, Properties rule) {
        return named(
                        GatewayKinds.POOLS.of(gateway).orElse(List.of()),
                        GatewayKinds.POOL.of(rule).orElse(""))
                .map(pool -> GatewayKinds.MEMBERS.of(pool).orElse(List.of()))
                .orElse(List.of());
    }

    static Optional<Properties> named(List<Properties> records, String name) {
        return records.stream()
                .filter(each -> GatewayKinds.NAME.of(each).is(name))
                .findFirst();
    }

    private boolean isInCluster(Component target) {
        return target.is(KubernetesKinds.KUBERNETES_SERVICE.id()) || target.is(KubernetesKinds.WORKLOAD.id());
    }

    private List<Published> proposed(Optional<String> wanted) {
        List<Component> workloads = new ArrayList<>(site.workloads(draft.topology()).stream()
                .filter(each -> !KubernetesKinds.EXPOSURE.of(each).is(KubernetesKinds.Exposure.INTERNAL))
                .toList());
        if (workloads.isEmpty()) {
            workloads.add(draft.add(
                    KubernetesKinds.WORKLOAD,
                    "web",
                    site.cluster(),
                    Given.of(KubernetesKinds.WORKLOAD_PROTOCOL, KubernetesKinds.WorkloadProtocol.HTTP)
                            .and(KubernetesKinds.PORT, WORKLOAD_PORT)
                            .and(KubernetesKinds.REPLICAS, 3)
                            .and(KubernetesKinds.EXPOSURE, KubernetesKinds.Exposure.EXTERNAL)));
            draft.say("'web' stands for the workload that is published, as the cluster has none that is");
        }
        String host = wanted.orElseGet(() -> "www." + zone());
        if (wanted.isEmpty()) {
            draft.say("Clients ask for %s, as nobody said for what".formatted(host));
        }
        List<Published> all = new ArrayList<>();
        for (Component workload : workloads) {
            String path = all.isEmpty() ? "/" : "/" + workload.name().toLowerCase(Locale.ROOT);
            all.add(new Published(host, path, service(workload)));
        }
        return all;
    }

    private String zone() {
        return draft.all(DnsKinds.PUBLIC_DNS_ZONE).stream()
                .flatMap(zone -> DnsKinds.ZONE_NAME.of(zone).optional().stream())
                .findFirst()
                .orElse(NOBODYS_ZONE);
    }

    /** The service in front of a workload; made where there is none. */
    private ComponentId service(Component target) {
        if (!target.is(KubernetesKinds.WORKLOAD.id())) {
            return target.id();
        }
        return draft.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(each -> KubernetesKinds.SELECTS.of(each).is(target.id()))
                .findFirst()
                .map(Component::id)
                .orElseGet(() -> draft.add(
                                KubernetesKinds.KUBERNETES_SERVICE,
                                "svc-" + target.id().value(),
                                site.cluster(),
                                Given.of(KubernetesKinds.SERVICE_TYPE, KubernetesKinds.ServiceType.CLUSTER_IP)
                                        .and(KubernetesKinds.PORTS, List.of(port(target)))
                                        .and(KubernetesKinds.SELECTS, target.id()))
                        .id());
    }

    private static Properties port(Component workload) {
        return Given.of(KubernetesKinds.PORT_NAME, "web")
                .and(KubernetesKinds.PORT, HTTP_PORT)
                .and(
                        KubernetesKinds.TARGET_PORT,
                        KubernetesKinds.PORT.of(workload).orElse(WORKLOAD_PORT))
                .properties();
    }
}
