package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds.Controller;
import java.util.Optional;
import java.util.stream.Stream;

/** Which software serves an ingress class, by the controller that the class names or by its well-known name. */
final class IngressClasses {

    /** Where the rules of an ingress go. */
    enum Family {
        AGIC,
        CONTAINERS,
        APPLICATION_ROUTING,
        PROXY
    }

    private static final String DEFAULT = "ingressclass.kubernetes.io/is-default-class";
    private static final String APPLICATION_ROUTING = "webapprouting.kubernetes.azure.com";

    private final Manifests manifests;

    IngressClasses(Manifests manifests) {
        this.manifests = manifests;
    }

    /** The class of an ingress: its own, else the default of the cluster; empty where there is none. */
    String of(Manifest ingress) {
        return Stream.of(
                        ingress.spec("ingressClassName").text(),
                        ingress.annotation("kubernetes.io/ingress.class"),
                        manifests
                                .ofKind("IngressClass")
                                .filter(each -> each.isAnnotated(DEFAULT))
                                .map(Manifest::name)
                                .findFirst()
                                .orElse(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The controller that a class names; empty where the class is not in the files. */
    String controller(String name) {
        return manifests
                .ofKind("IngressClass")
                .filter(each -> each.name().equals(name))
                .map(each -> each.spec("controller").text())
                .findFirst()
                .orElse("");
    }

    /** The add-on's own description of the controller that serves a class. */
    Optional<Manifest> addOn(String name) {
        return manifests
                .ofKind("NginxIngressController")
                .filter(each -> each.spec("ingressClassName").text().equals(name))
                .findFirst();
    }

    Family family(String name) {
        String controller = controller(name);
        if (controller.equals("azure/application-gateway")
                || name.equals("azure-application-gateway")
                || name.equals("azure/application-gateway")) {
            return Family.AGIC;
        }
        if (controller.startsWith("alb.networking.azure.io/") || name.equals("azure-alb-external")) {
            return Family.CONTAINERS;
        }
        boolean routing = name.startsWith(APPLICATION_ROUTING)
                || controller.startsWith(APPLICATION_ROUTING)
                || addOn(name).isPresent();
        return routing ? Family.APPLICATION_ROUTING : Family.PROXY;
    }

    /** The software that serves a class; empty where neither class nor name tell. */
    Optional<Controller> software(String name) {
        String told = controller(name) + " " + name;
        if (told.contains("nginx")) {
            return Optional.of(Controller.NGINX);
        }
        if (told.contains("traefik")) {
            return Optional.of(Controller.TRAEFIK);
        }
        return told.contains("istio") ? Optional.of(Controller.ISTIO) : Optional.empty();
    }
}
