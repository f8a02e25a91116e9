package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes routes and what their annotations say into the proxy of the cluster that serves them. */
final class ControllerRules {

    static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final Pattern EXPRESSION = Pattern.compile("[\\[(*$^\\\\?+|].*");

    private final Draft draft;
    private final Notes notes;

    ControllerRules(Drawn drawn) {
        this.draft = drawn.draft();
        this.notes = drawn.notes();
    }

    /** @param sources the objects from which the routes are, in order */
    void write(ComponentId controller, List<Manifest> sources, List<Route> routes, List<Properties> certificates) {
        Component before = draft.get(controller);
        List<Properties> rules =
                new ArrayList<>(KubernetesKinds.RULES.of(before).optional().orElse(List.of()));
        for (Route route : routes) {
            Properties rule = rule(route);
            rules.removeIf(each -> each.get("host").equals(rule.get("host"))
                    && each.get("path").equals(rule.get("path")));
            rules.add(rule);
            route.service().ifPresent(service -> lead(controller, service));
        }
        List<Properties> shown = TlsSecrets.merged(
                Certificates.CERTIFICATES.of(before).optional().orElse(List.of()), certificates);
        Filled filled =
                draft.filled(before).with(KubernetesKinds.RULES, rules).unlessEmpty(Certificates.CERTIFICATES, shown);
        annotated(before, sources, filled);
        draft.change(controller, each -> each.with(filled.properties()));
    }

    private Properties rule(Route route) {
        return draft.recordOf(route.source().words())
                .unlessEmpty(KubernetesKinds.HOST, route.host())
                .with(KubernetesKinds.PATH, plain(route))
                .with(KubernetesKinds.BACKEND, route.service())
                .properties();
    }

    /** Rules in Portolan take whatever starts with their path; an expression is cut where it stops being a plain one. */
    private String plain(Route route) {
        String path = EXPRESSION.matcher(route.path()).replaceFirst("");
        if (!path.equals(route.path()) && !route.path().equals(path + "*") || route.exact()) {
            notes.assume("%s: the path %s%s was taken as everything under %s"
                    .formatted(
                            route.source().words(),
                            route.exact() ? "exactly " : "",
                            route.path(),
                            path.isEmpty() ? "/" : path));
        }
        return path.isEmpty() ? "/" : path;
    }

    private void lead(ComponentId controller, ComponentId service) {
        KubernetesKinds.SELECTS.of(draft.get(service)).optional().ifPresent(pods -> draft.traffic(controller, pods));
    }

    private void annotated(Component controller, List<Manifest> sources, Filled filled) {
        all(controller, sources, "speak HTTPS to the pods", ControllerRules::speaksHttps)
                .ifPresent(yes -> filled.with(
                        KubernetesKinds.BACKEND_PROTOCOL,
                        yes ? GatewayKinds.WebProtocol.HTTPS : GatewayKinds.WebProtocol.HTTP));
        all(controller, sources, "pass TLS through", each -> each.isAnnotated(NGINX + "ssl-passthrough"))
                .filter(yes -> yes)
                .ifPresent(yes -> filled.with(KubernetesKinds.TLS_PASSTHROUGH, true));
        all(controller, sources, "have a WAF", each -> each.isAnnotated(NGINX + "enable-modsecurity"))
                .filter(yes -> yes)
                .ifPresent(yes -> filled.with(KubernetesKinds.WAF, true));
        allowed(controller, sources).ifPresent(list -> filled.with(KubernetesKinds.SOURCE_ALLOW_LIST, list));
    }

    private static boolean speaksHttps(Manifest ingress) {
        String protocol = ingress.annotation(NGINX + "backend-protocol");
        return protocol.equals("HTTPS") || protocol.equals("GRPCS");
    }

    /** What holds for all sources alike; where they differ the safer answer, no, is taken and said. */
    private Optional<Boolean> all(
            Component controller, List<Manifest> sources, String what, Predicate<Manifest> condition) {
        List<Manifest> those = sources.stream().filter(condition).toList();
        if (!those.isEmpty() && those.size() < sources.size()) {
            notes.undetermined(
                    ("some ingresses of \"%s\" %s, such as %s, and others do not; Portolan says it of the whole controller,"
                                    + " and took that none does")
                            .formatted(controller.name(), what, those.get(0).words()));
        }
        return sources.isEmpty() ? Optional.empty() : Optional.of(those.size() == sources.size());
    }

    private Optional<List<Prefix>> allowed(Component controller, List<Manifest> sources) {
        List<List<Prefix>> lists = sources.stream()
                .map(each -> ranges(each.annotation(NGINX + "whitelist-source-range")))
                .distinct()
                .toList();
        if (lists.size() > 1) {
            notes.undetermined(
                    ("the ingresses of \"%s\" let in different sources, which Portolan says of the whole controller; none of"
                                    + " the lists was taken")
                            .formatted(controller.name()));
        }
        return lists.size() == 1 && !lists.get(0).isEmpty() ? Optional.of(lists.get(0)) : Optional.empty();
    }

    private static List<Prefix> ranges(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .flatMap(text -> Prefix.parse(text).stream())
                .toList();
    }
}
