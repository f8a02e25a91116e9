package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KubernetesKinds.Controller;
import java.util.Optional;
import java.util.Set;

/** Which ingress software pods run, told from their images as their makers name them. */
final class Software {

    private static final Set<String> OTHERS =
            Set.of("nginx-ingress", "haproxy-ingress", "kubernetes-ingress-controller", "kong", "emissary", "apisix");
    private static final String AGIC = "azure-application-gateway/kubernetes-ingress";

    private Software() {}

    static Optional<Controller> of(PodSet pods) {
        return pods.images().flatMap(image -> of(path(image), pods).stream()).findFirst();
    }

    static boolean isAgic(PodSet pods) {
        return pods.images().anyMatch(image -> path(image).endsWith(AGIC));
    }

    private static Optional<Controller> of(String path, PodSet pods) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.endsWith(AGIC)) {
            return Optional.empty();
        }
        if (path.endsWith("ingress-nginx/controller") || last.equals("nginx-ingress-controller")) {
            return Optional.of(isOfAddOn(pods) ? Controller.APPLICATION_ROUTING : Controller.NGINX);
        }
        if (last.equals("traefik")) {
            return Optional.of(Controller.TRAEFIK);
        }
        boolean gateway = pods.labels().getOrDefault("istio", "").contains("ingress")
                || pods.labels().containsKey("gateway.networking.k8s.io/gateway-name");
        if (gateway && (last.equals("proxyv2") || last.equals("auto"))) {
            return Optional.of(Controller.ISTIO);
        }
        return OTHERS.contains(last) ? Optional.of(Controller.OTHER) : Optional.empty();
    }

    private static boolean isOfAddOn(PodSet pods) {
        return "aks-app-routing-operator".equals(pods.owner().labels().get("app.kubernetes.io/managed-by"))
                || pods.owner().namespace().equals("app-routing-system");
    }

    /** The version in the tag of the first image; empty where there is none that is one. */
    static String version(PodSet pods) {
        return pods.images()
                .map(image -> image.replaceFirst("@.*", ""))
                .filter(image -> image.lastIndexOf(':') > image.lastIndexOf('/'))
                .map(image -> image.substring(image.lastIndexOf(':') + 1))
                .filter(tag -> tag.matches("v?[0-9]+(\\.[0-9]+)+.*"))
                .map(tag -> tag.replaceFirst("^v", ""))
                .findFirst()
                .orElse("");
    }

    /** An image without tag and digest. */
    private static String path(String image) {
        String named = image.replaceFirst("@.*", "");
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? named.substring(0, colon) : named;
    }
}
