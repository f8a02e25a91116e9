package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;

/** Draws the services that controllers make by themselves. */
final class MadeServices {

    private final Drawn drawn;
    private final Draft draft;

    MadeServices(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
    }

    void publish(Manifest service, ComponentId controller) {
        Component component =
                draft.inCluster(KubernetesKinds.KUBERNETES_SERVICE, service.name(), each -> true, service.origin());
        List<Properties> ports = new ArrayList<>();
        for (Yaml port : service.spec("ports").items()) {
            ports.add(draft.recordOf(service.words())
                    .with(KubernetesKinds.PORT_NAME, port.at("name").text())
                    .with(KubernetesKinds.PORT, port.at("port").whole())
                    .with(KubernetesKinds.TARGET_PORT, port.at("targetPort").whole())
                    .properties());
        }
        Filled filled = draft.filled(component)
                .with(KubernetesKinds.SERVICE_TYPE, KubernetesKinds.ServiceType.LOAD_BALANCER)
                .with(KubernetesKinds.PORTS, ports)
                .with(KubernetesKinds.SELECTS, controller);
        draft.change(component.id(), each -> each.with(filled.properties()));
        draft.change(controller, each -> each.with(KubernetesKinds.SERVICE.key(), component.id()));
        new Publication(drawn).publish(service, component.id());
    }
}
