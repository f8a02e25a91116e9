package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among ingress rules and HTTP routes: an exact host before a wildcard, then the longest path. */
final class HostAndPath {

    private HostAndPath() {}

    static Optional<Properties> best(
            List<Properties> rules, Property<String> hosts, Property<String> paths, String host, String path) {
        return rules.stream()
                .filter(each -> matches(hosts.of(each).orElse("*"), host))
                .filter(each -> path.startsWith(paths.of(each).orElse("/")))
                .max(Comparator.<Properties, Boolean>comparing(
                                each -> hosts.of(each).matches(host::equalsIgnoreCase))
                        .thenComparing(each -> paths.of(each).orElse("/").length()));
    }

    private static boolean matches(String pattern, String host) {
        return pattern.equals("*") || Certificates.covers(pattern, host);
    }
}
