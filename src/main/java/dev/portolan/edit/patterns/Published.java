package dev.portolan.edit.patterns;

import dev.portolan.model.ComponentId;
import java.util.List;

/**
 * A host and path that clients ask for, and who answers.
 *
 * @param host what clients ask for, whatever the name is within the cluster
 * @param service a Kubernetes service
 */
record Published(String host, String path, ComponentId service) {

    static List<String> hosts(List<Published> all) {
        return all.stream().map(Published::host).distinct().toList();
    }

    /** The host's first label, such as {@code shop}. */
    static String label(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    /** The host without its first label; the host itself where it has only one more. */
    static String zone(String host) {
        int dot = host.indexOf('.');
        String rest = dot < 0 ? "" : host.substring(dot + 1);
        return rest.contains(".") ? rest : host;
    }

    /** A host as a name: {@code shop-contoso-com}. */
    static String dashed(String host) {
        return host.replace('.', '-').replace("*", "any");
    }
}
