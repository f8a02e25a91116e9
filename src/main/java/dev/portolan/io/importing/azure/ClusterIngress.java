package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** What AKS itself sets up for requests to come in: AGIC, application routing, Istio's gateways. */
final class ClusterIngress {

    private static final String ROUTING = "ingressProfile.webAppRouting";

    private final Found cluster;
    private final Sketch sketch;

    private ClusterIngress(Found cluster, Sketch sketch) {
        this.cluster = cluster;
        this.sketch = sketch;
    }

    static void read(Found cluster, Draft draft, Sketch sketch) {
        ClusterIngress ingress = new ClusterIngress(cluster, sketch);
        ingress.agic();
        ingress.applicationRouting(draft);
        ingress.meshGateways();
    }

    private void agic() {
        Body addOn = cluster.body().at("addonProfiles.ingressApplicationGateway");
        if (!addOn.says("enabled", "true")) {
            return;
        }
        Draft agic = part("agic", KubernetesKinds.AGIC, "AGIC");
        agic.fill().say(KubernetesKinds.DEPLOYMENT, KubernetesKinds.AgicDeployment.ADD_ON);
        Body config = addOn.at("config");
        Optional<String> gateway =
                config.reference("applicationGatewayId").or(() -> config.reference("effectiveApplicationGatewayId"));
        Optional<String> why = config.at("applicationGatewayId").whyWithin();
        if (gateway.isPresent()) {
            agic.fill().refer(KubernetesKinds.GATEWAY, gateway.get());
        } else if (why.isPresent()) {
            agic.fill().open(KubernetesKinds.GATEWAY, why.get());
        } else {
            agic.fill()
                    .open(KubernetesKinds.GATEWAY, "the add-on makes a gateway of its own, which is not in the files");
        }
    }

    private void applicationRouting(Draft draft) {
        Body routing = cluster.body().at(ROUTING);
        if (!routing.says("enabled", "true")) {
            return;
        }
        draft.fill().refer(ClusterKinds.APP_ROUTING_ZONES, routing.references("dnsZoneResourceIds"));
        boolean none = routing.says("nginx.defaultIngressControllerType", "None");
        if (!none) {
            controller(
                    "app-routing",
                    "application routing",
                    KubernetesKinds.Controller.APPLICATION_ROUTING,
                    routing.says("nginx.defaultIngressControllerType", "Internal"));
        }
    }

    private void meshGateways() {
        for (Body gateway : cluster.body().items("serviceMeshProfile.istio.components.ingressGateways")) {
            if (gateway.says("enabled", "true")) {
                boolean internal = gateway.says("mode", "Internal");
                controller(
                        internal ? "istio-internal" : "istio-external",
                        internal ? "Istio internal gateway" : "Istio external gateway",
                        KubernetesKinds.Controller.ISTIO,
                        internal);
            }
        }
    }

    /** A controller and the service that publishes it, on the Internet unless it is internal. */
    private void controller(String part, String name, KubernetesKinds.Controller software, boolean internal) {
        Draft controller = part(part, KubernetesKinds.INGRESS_CONTROLLER, name);
        Draft service = part(part + "-service", KubernetesKinds.KUBERNETES_SERVICE, name + " service");
        controller
                .fill()
                .say(KubernetesKinds.CONTROLLER, software)
                .say(KubernetesKinds.SERVICE, new ComponentId(service.key()));
        service.fill()
                .say(KubernetesKinds.SERVICE_TYPE, KubernetesKinds.ServiceType.LOAD_BALANCER)
                .say(KubernetesKinds.INTERNAL, internal)
                .say(KubernetesKinds.PORTS, List.of(port("http", 80), port("https", 443)))
                .say(KubernetesKinds.SELECTS, new ComponentId(controller.key()));
        sketch.assume("\"%s\" of \"%s\" is published by a load balancer %s, as AKS sets it up."
                .formatted(name, cluster.name(), internal ? "in the network" : "on the Internet"));
    }

    private static Properties port(String name, int number) {
        return new Filling()
                .say(KubernetesKinds.PORT_NAME, name)
                .say(KubernetesKinds.PORT, number)
                .done();
    }

    private Draft part(String part, KindSpec kind, String name) {
        return sketch.add(cluster.key() + "/" + part, kind.id(), name, ClusterTypes.made(cluster))
                .in(cluster.key());
    }
}
