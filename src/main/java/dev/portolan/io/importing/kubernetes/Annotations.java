package dev.portolan.io.importing.kubernetes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotations that change the way of traffic and that nothing in Portolan says. */
final class Annotations {

    private static final String AZURE = "service.beta.kubernetes.io/";

    private static final Set<String> OF_SERVICES = named(AZURE, """
            azure-load-balancer-internal azure-load-balancer-internal-subnet azure-load-balancer-ipv4 azure-load-balancer-ipv6
            azure-load-balancer-tcp-idle-timeout azure-disable-load-balancer-floating-ip azure-allowed-ip-ranges
            azure-allowed-service-tags azure-pip-name azure-pip-prefix-id azure-pip-tags azure-dns-label-name
            azure-load-balancer-health-probe-protocol azure-load-balancer-health-probe-request-path
            azure-load-balancer-health-probe-port load-balancer-source-ranges azure-pls-create azure-pls-name
            azure-pls-resource-group azure-pls-ip-configuration-subnet azure-pls-ip-configuration-ip-address
            azure-pls-ip-configuration-ip-address-count azure-pls-proxy-protocol azure-pls-visibility azure-pls-auto-approval
            azure-pls-fqdns
            """);
    private static final Set<String> OF_AGIC = named(AgicRules.AGIC, """
            ssl-redirect use-private-ip override-frontend-port backend-protocol backend-hostname connection-draining
            appgw-ssl-certificate appgw-trusted-root-certificate waf-policy-for-path health-probe-hostname health-probe-path
            health-probe-port
            """);
    private static final Set<String> OF_NGINX =
            named(ControllerRules.NGINX, "backend-protocol ssl-passthrough enable-modsecurity whitelist-source-range");

    private Annotations() {}

    private static Set<String> named(String prefix, String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .map(name -> prefix + name)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void ofService(Manifest service, Notes notes) {
        note(service, AZURE, OF_SERVICES, notes);
    }

    static void ofIngress(Manifest ingress, Notes notes) {
        note(ingress, AgicRules.AGIC, OF_AGIC, notes);
        note(ingress, ControllerRules.NGINX, OF_NGINX, notes);
    }

    private static void note(Manifest object, String prefix, Set<String> read, Notes notes) {
        List<String> unread = object.body().at("metadata", "annotations").members().keySet().stream()
                .filter(name -> name.startsWith(prefix) && !read.contains(name) && !name.contains("_health-probe_"))
                .sorted()
                .toList();
        if (!unread.isEmpty()) {
            notes.undetermined("%s: what %s says is not drawn".formatted(object.words(), String.join(", ", unread)));
        }
    }
}
