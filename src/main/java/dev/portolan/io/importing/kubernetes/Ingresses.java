package dev.portolan.io.importing.kubernetes;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands every ingress to what serves its class: a proxy in the cluster, AGIC's gateway, or one for containers. */
final class Ingresses {

    private final Drawn drawn;
    private final IngressClasses classes;
    private final Controllers controllers;
    private final AddOnController addOn;
    private final Routes routes;
    private final TlsSecrets secrets;

    Ingresses(Drawn drawn) {
        this.drawn = drawn;
        this.classes = new IngressClasses(drawn.manifests());
        this.controllers = new Controllers(drawn, classes);
        this.addOn = new AddOnController(drawn, classes);
        this.routes = new Routes(drawn);
        this.secrets = new TlsSecrets(drawn);
    }

    void draw() {
        List<Manifest> agic = new ArrayList<>();
        List<Manifest> containers = new ArrayList<>();
        Map<ComponentId, List<Manifest>> proxied = new LinkedHashMap<>();
        drawn.manifests().ofKind("Ingress").forEach(ingress -> {
            String name = classes.of(ingress);
            Annotations.ofIngress(ingress, drawn.notes());
            switch (classes.family(name)) {
                case AGIC -> agic.add(ingress);
                case CONTAINERS -> containers.add(ingress);
                case APPLICATION_ROUTING ->
                    proxied.computeIfAbsent(addOn.of(name, ingress), id -> new ArrayList<>())
                            .add(ingress);
                default ->
                    controllers
                            .of(name, ingress)
                            .ifPresent(id -> proxied.computeIfAbsent(id, each -> new ArrayList<>())
                                    .add(ingress));
            }
        });
        drawn.manifests()
                .ofKind("IngressRoute")
                .forEach(route -> controllers
                        .of("traefik", route)
                        .ifPresent(id -> proxied.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(route)));
        proxied.forEach(this::write);
        new AgicGateway(drawn).draw(agic);
        containers.forEach(
                ingress -> new ContainersGateway(drawn).write(ingress, routes.ofIngress(ingress), secrets.of(ingress)));
    }

    private void write(ComponentId controller, List<Manifest> sources) {
        List<Route> all = new ArrayList<>();
        List<Properties> certificates = new ArrayList<>();
        for (Manifest source : sources) {
            boolean own = source.kind().equals("IngressRoute");
            all.addAll(own ? routes.ofIngressRoute(source) : routes.ofIngress(source));
            certificates.addAll(own ? ofIngressRoute(source) : secrets.of(source));
        }
        new ControllerRules(drawn).write(controller, sources, all, certificates);
    }

    private List<Properties> ofIngressRoute(Manifest route) {
        String secret = route.spec("tls", "secretName").text();
        return secret.isEmpty() ? List.of() : List.of(secrets.certificate(route, secret, List.of()));
    }
}
