package dev.portolan.io.importing.kubernetes;

import dev.portolan.model.Origin;
import java.util.Map;

/**
 * One object of a cluster as its manifest describes it.
 *
 * @param apiVersion with its group, such as {@code networking.k8s.io/v1}
 * @param namespace as it is written; empty where the manifest leaves it to whoever applies it
 * @param body all of it
 */
public record Manifest(String apiVersion, String kind, String namespace, String name, Yaml body, Origin origin) {

    private static final String DEFAULT_NAMESPACE = "default";

    /** The group of its kind; empty for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The namespace in which it lives when nobody names another one. */
    String home() {
        return namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
    }

    Yaml spec(String... path) {
        return body.at("spec").at(path);
    }

    Map<String, String> labels() {
        return body.at("metadata", "labels").labels();
    }

    /** The text of an annotation; empty where there is none. */
    String annotation(String annotation) {
        return body.at("metadata", "annotations", annotation).text();
    }

    boolean isAnnotated(String annotation) {
        return body.at("metadata", "annotations", annotation).isTrue();
    }

    /** How sentences name it: {@code Service shop/orders}. */
    String words() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
