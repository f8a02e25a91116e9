package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.ServiceType;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws services: their ports, whose pods they lead to, and how Azure publishes them. */
final class ServiceDrawing {

    private final Drawn drawn;
    private final Draft draft;
    private final Notes notes;
    private final Publication publication;

    ServiceDrawing(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.notes = drawn.notes();
        this.publication = new Publication(drawn);
    }

    void draw() {
        drawn.manifests().ofKind("", "Service").forEach(this::draw);
    }

    private void draw(Manifest service) {
        String type = service.spec("type").text();
        if (type.equals("ExternalName")) {
            notes.undetermined("%s stands for the name %s outside the cluster, which is not drawn"
                    .formatted(service.words(), service.spec("externalName").text()));
            return;
        }
        Component component =
                draft.inCluster(KubernetesKinds.KUBERNETES_SERVICE, service.name(), each -> true, service.origin());
        drawn.putService(service, component.id());
        Optional<ComponentId> pods = selected(service);
        List<Properties> ports = ports(service, pods);
        Filled filled = draft.filled(component)
                .with(KubernetesKinds.SERVICE_TYPE, type(type))
                .unlessEmpty(KubernetesKinds.PORTS, ports)
                .with(KubernetesKinds.SELECTS, pods)
                .with(
                        KubernetesKinds.CLUSTER_ADDRESS,
                        IpAddress.parse(service.spec("clusterIP").text()));
        draft.change(component.id(), each -> each.with(filled.properties()));
        if (type.equals("LoadBalancer")) {
            publication.publish(service, component.id());
        }
        pods.ifPresent(each -> {
            publishedBy(each, component.id());
            check(service, each);
        });
    }

    private static ServiceType type(String written) {
        return switch (written) {
            case "LoadBalancer" -> ServiceType.LOAD_BALANCER;
            case "NodePort" -> ServiceType.NODE_PORT;
            default -> ServiceType.CLUSTER_IP;
        };
    }

    private Optional<ComponentId> selected(Manifest service) {
        Selector selector = Selector.plain(service.spec("selector"));
        if (selector.isEmpty()) {
            notes.undetermined(
                    "%s selects no pods; whoever writes its endpoints is not in the files".formatted(service.words()));
            return Optional.empty();
        }
        List<ComponentId> found = drawn.selected(service.home(), selector);
        if (found.isEmpty()) {
            notes.undetermined("the pods that %s selects are not in the files".formatted(service.words()));
        } else if (found.size() > 1) {
            notes.undetermined(
                    "%s selects the pods of %d objects, and a service in Portolan leads to one; \"%s\" was taken"
                            .formatted(
                                    service.words(),
                                    found.size(),
                                    draft.get(found.get(0)).name()));
        }
        return found.stream().findFirst();
    }

    /** A controller is published by the service that the load balancer knows, rather than by one for its metrics. */
    private void publishedBy(ComponentId pods, ComponentId service) {
        Component controller = draft.get(pods);
        if (!controller.is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
            return;
        }
        boolean published = KubernetesKinds.SERVICE_TYPE.of(draft.get(service)).is(ServiceType.LOAD_BALANCER);
        if (published || !KubernetesKinds.SERVICE.of(controller).isKnown()) {
            draft.change(pods, each -> each.with(KubernetesKinds.SERVICE.key(), service));
        }
    }

    private List<Properties> ports(Manifest service, Optional<ComponentId> pods) {
        Optional<PodSet> set = pods.flatMap(each -> drawn.pods(each));
        List<Properties> ports = new ArrayList<>();
        for (Yaml port : service.spec("ports").items()) {
            Filled filled = draft.recordOf(service.words())
                    .unlessEmpty(KubernetesKinds.PORT_NAME, port.at("name").text())
                    .with(KubernetesKinds.TRANSPORT, transport(port))
                    .with(KubernetesKinds.PORT, port.at("port").whole())
                    .with(KubernetesKinds.TARGET_PORT, target(service, port, set))
                    .with(KubernetesKinds.NODE_PORT, port.at("nodePort").whole());
            ports.add(filled.properties());
        }
        return ports;
    }

    private static BalancerKinds.Transport transport(Yaml port) {
        return port.at("protocol").text().equalsIgnoreCase("UDP")
                ? BalancerKinds.Transport.UDP
                : BalancerKinds.Transport.TCP;
    }

    /** Kubernetes takes the service's own port where no target is given; a name is one of the pods' ports. */
    private Optional<Integer> target(Manifest service, Yaml port, Optional<PodSet> pods) {
        String target = port.at("targetPort").text();
        if (target.isEmpty()) {
            return port.at("port").whole();
        }
        Optional<Integer> number = port.at("targetPort").whole().or(() -> pods.flatMap(each -> each.named(target)));
        if (number.isEmpty()) {
            notes.undetermined("%s leads to the port \"%s\" of its pods, whose number is not in the files"
                    .formatted(service.words(), target));
        }
        return number;
    }

    /** A port that pods name is only information; where a service leads to another one, both may be right. */
    private void check(Manifest service, ComponentId pods) {
        Component workload = draft.get(pods);
        if (!workload.is(KubernetesKinds.WORKLOAD.id())
                || !KubernetesKinds.PORT.of(workload).isKnown()) {
            return;
        }
        int own = KubernetesKinds.PORT.of(workload).value();
        for (Yaml port : service.spec("ports").items()) {
            Optional<Integer> target = port.at("targetPort").whole();
            if (target.isPresent() && target.get() != own) {
                notes.undetermined(
                        "%s leads to port %d, and %s names port %d only; on which of them it serves is not determined"
                                .formatted(
                                        service.words(),
                                        target.get(),
                                        drawn.pods(pods)
                                                .map(set -> set.owner().words())
                                                .orElse(""),
                                        own));
                draft.change(pods, each -> each.with(each.properties().without(KubernetesKinds.PORT.name())));
                return;
            }
        }
    }
}
