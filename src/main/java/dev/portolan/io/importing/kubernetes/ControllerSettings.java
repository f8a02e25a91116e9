package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.KubernetesKinds.Controller;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What ingress controllers are told by their ConfigMaps, and which certificates they mount. */
final class ControllerSettings {

    private static final Pattern TRAEFIK_MINIMUM = Pattern.compile("minVersion\\W+VersionTLS1([0-3])");
    private static final Pattern TRAEFIK_TRUSTED =
            Pattern.compile("forwardedHeaders\\W[^\\[]{0,80}trustedIPs\\s*[=:]\\s*\\[([^\\]]*)\\]", Pattern.DOTALL);
    private static final Pattern NGINX_VERSION = Pattern.compile("TLSv1(?:\\.([0-3]))?(?=\\s|$)");
    private static final Map<String, GatewayKinds.MinimumTls> MINIMUM = Map.of(
            "0", GatewayKinds.MinimumTls.TLS10,
            "1", GatewayKinds.MinimumTls.TLS11,
            "2", GatewayKinds.MinimumTls.TLS12,
            "3", GatewayKinds.MinimumTls.TLS13);

    private final Drawn drawn;
    private final Draft draft;
    private final TlsSecrets secrets;

    ControllerSettings(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
        this.secrets = new TlsSecrets(drawn);
    }

    void write() {
        drawn.pods().forEach((id, pods) -> {
            if (draft.get(id).is(KubernetesKinds.INGRESS_CONTROLLER.id())) {
                write(id, pods);
            }
        });
    }

    private void write(ComponentId id, PodSet pods) {
        Component controller = draft.get(id);
        List<Properties> mounted = pods.mountedClasses().stream()
                .map(name -> secrets.mounted(pods.owner(), name))
                .toList();
        Filled filled = draft.filled(controller)
                .unlessEmpty(
                        Certificates.CERTIFICATES,
                        TlsSecrets.merged(
                                Certificates.CERTIFICATES
                                        .of(controller)
                                        .optional()
                                        .orElse(List.of()),
                                mounted));
        List<Manifest> maps = drawn.manifests()
                .ofKind("", "ConfigMap")
                .filter(map -> map.home().equals(pods.owner().home()) && isOf(map, pods))
                .toList();
        if (KubernetesKinds.CONTROLLER.of(controller).is(Controller.TRAEFIK)) {
            maps.forEach(map -> traefik(map, filled));
        } else {
            maps.forEach(map -> nginx(map.body().at("data"), filled));
        }
        draft.change(id, each -> each.with(filled.properties()));
    }

    /** A ConfigMap is a controller's if it is mounted, or named by its arguments. */
    private static boolean isOf(Manifest map, PodSet pods) {
        boolean mounted = pods.pod().at("volumes").items().stream()
                .anyMatch(volume -> volume.at("configMap", "name").text().equals(map.name()));
        return mounted
                || pods.arguments()
                        .anyMatch(each -> each.startsWith("--configmap=") && each.endsWith("/" + map.name()));
    }

    private static void traefik(Manifest map, Filled filled) {
        for (String file : map.body().at("data").labels().values()) {
            Matcher minimum = TRAEFIK_MINIMUM.matcher(file);
            if (minimum.find()) {
                filled.with(GatewayKinds.MINIMUM_TLS, Optional.ofNullable(MINIMUM.get(minimum.group(1))));
            }
            Matcher trusted = TRAEFIK_TRUSTED.matcher(file);
            if (trusted.find()) {
                filled.unlessEmpty(KubernetesKinds.TRUSTED_PROXIES, listed(trusted.group(1)));
            }
        }
    }

    private static void nginx(Yaml data, Filled filled) {
        NGINX_VERSION
                .matcher(data.at("ssl-protocols").text())
                .results()
                .map(found -> found.group(1) == null ? "0" : found.group(1))
                .min(String::compareTo)
                .ifPresent(least -> filled.with(GatewayKinds.MINIMUM_TLS, Optional.ofNullable(MINIMUM.get(least))));
        filled.with(
                KubernetesKinds.READS_PROXY_PROTOCOL,
                data.at("use-proxy-protocol").isTrue());
        if (data.at("use-forwarded-headers").isTrue()) {
            List<String> trusted = listed(data.at("proxy-real-ip-cidr").text());
            filled.with(KubernetesKinds.TRUSTED_PROXIES, trusted.isEmpty() ? List.of("*") : trusted);
        }
        if (data.at("enable-modsecurity").isTrue()) {
            filled.with(KubernetesKinds.WAF, true);
        }
    }

    private static List<String> listed(String list) {
        return Stream.of(list)
                .flatMap(text -> Arrays.stream(text.split("[\\s,\"']+")))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
