package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.Controller;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the gateways of the Gateway API with the routes that are attached to them. */
final class GatewayApi {

    static final String GROUP = "gateway.networking.k8s.io";
    private static final String CONTAINERS = "azure-alb-external";

    private final Drawn drawn;
    private final Draft draft;
    private final Routes routes;
    private final TlsSecrets secrets;

    GatewayApi(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.routes = new Routes(drawn);
        this.secrets = new TlsSecrets(drawn);
    }

    void draw() {
        drawn.manifests().ofKind(GROUP, "Gateway").forEach(this::draw);
        drawn.manifests()
                .ofKind(GROUP, "HTTPRoute")
                .filter(route -> drawn.manifests().ofKind(GROUP, "Gateway").noneMatch(each -> isAttached(route, each)))
                .forEach(route -> drawn.notes()
                        .undetermined(
                                "the gateway of %s is not in the files, so it is not drawn".formatted(route.words())));
    }

    private void draw(Manifest gateway) {
        List<Route> all = new ArrayList<>();
        drawn.manifests()
                .ofKind(GROUP, "HTTPRoute")
                .filter(route -> isAttached(route, gateway))
                .forEach(route -> all.addAll(routes.ofHttpRoute(route, hosts(route, gateway))));
        List<Properties> certificates = certificates(gateway);
        if (isForContainers(gateway)) {
            new ContainersGateway(drawn).write(gateway, all, certificates);
        } else {
            new ControllerRules(drawn).write(controller(gateway), List.of(), all, certificates);
        }
    }

    private boolean isForContainers(Manifest gateway) {
        String name = gateway.spec("gatewayClassName").text();
        return name.equals(CONTAINERS) || controllerOf(name).startsWith(ContainersGateway.GROUP);
    }

    private String controllerOf(String gatewayClass) {
        return drawn.manifests()
                .ofKind(GROUP, "GatewayClass")
                .filter(each -> each.name().equals(gatewayClass))
                .map(each -> each.spec("controllerName").text())
                .findFirst()
                .orElse("");
    }

    private static boolean isAttached(Manifest route, Manifest gateway) {
        return route.spec("parentRefs").items().stream().anyMatch(ref -> isMeant(ref, route, gateway));
    }

    private static boolean isMeant(Yaml ref, Manifest route, Manifest gateway) {
        String namespace = ref.at("namespace").text();
        return ref.at("name").text().equals(gateway.name())
                && (namespace.isEmpty() ? route.home() : namespace).equals(gateway.home());
    }

    /** The host names of the listeners to which a route is attached; empty for one that takes every host. */
    private static List<String> hosts(Manifest route, Manifest gateway) {
        List<String> sections = route.spec("parentRefs").items().stream()
                .filter(ref -> isMeant(ref, route, gateway))
                .map(ref -> ref.at("sectionName").text())
                .toList();
        return gateway.spec("listeners").items().stream()
                .filter(listener -> sections.contains("")
                        || sections.contains(listener.at("name").text()))
                .map(listener -> listener.at("hostname").text())
                .distinct()
                .toList();
    }

    private List<Properties> certificates(Manifest gateway) {
        List<Properties> certificates = new ArrayList<>();
        for (Yaml listener : gateway.spec("listeners").items()) {
            String host = listener.at("hostname").text();
            for (Yaml secret : listener.at("tls", "certificateRefs").items()) {
                certificates.add(secrets.certificate(
                        gateway, secret.at("name").text(), host.isEmpty() ? List.of() : List.of(host)));
            }
        }
        return certificates;
    }

    /** A gateway that runs in the cluster, with the service that its controller makes for it. */
    private ComponentId controller(Manifest gateway) {
        String name = gateway.spec("gatewayClassName").text();
        Component controller =
                draft.inCluster(KubernetesKinds.INGRESS_CONTROLLER, gateway.name(), each -> true, gateway.origin());
        Filled filled = draft.filled(controller).with(KubernetesKinds.CONTROLLER, software(name));
        boolean passes = gateway.spec("listeners").items().stream()
                .anyMatch(listener -> listener.at("tls", "mode").text().equals("Passthrough"));
        if (passes) {
            filled.with(KubernetesKinds.TLS_PASSTHROUGH, true);
        }
        draft.change(controller.id(), each -> each.with(filled.properties()));
        Optional<ComponentId> before =
                KubernetesKinds.SERVICE.of(draft.get(controller.id())).optional();
        if (before.isEmpty()) {
            publish(gateway, name, controller.id());
        }
        return controller.id();
    }

    /** Istio and its kin name the service after gateway and class, and pass the annotations on. */
    private void publish(Manifest gateway, String gatewayClass, ComponentId controller) {
        Yaml own = gateway.spec("infrastructure", "annotations");
        Yaml annotations = own.isGiven() ? own : gateway.body().at("metadata", "annotations");
        MadeService service =
                new MadeService(gateway.name() + "-" + gatewayClass, gateway.home(), annotations, gateway.origin());
        for (Yaml listener : gateway.spec("listeners").items()) {
            listener.at("port")
                    .whole()
                    .ifPresent(port -> service.port(listener.at("name").text(), port, 0));
        }
        new MadeServices(drawn).publish(service.manifest(), controller);
        drawn.notes()
                .assume(
                        "the controller of class %s publishes %s by a service of type LoadBalancer, as it does by default"
                                .formatted(gatewayClass, gateway.words()));
    }

    private Controller software(String gatewayClass) {
        if (gatewayClass.equals("approuting-istio")) {
            return Controller.APPLICATION_ROUTING_GATEWAY;
        }
        String told = controllerOf(gatewayClass) + " " + gatewayClass;
        if (told.contains("istio")) {
            return Controller.ISTIO;
        }
        return told.contains("nginx")
                ? Controller.NGINX
                : told.contains("traefik") ? Controller.TRAEFIK : Controller.OTHER;
    }
}
