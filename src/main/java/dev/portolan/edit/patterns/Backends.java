package dev.portolan.edit.patterns;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The workloads behind services: what they speak, on which port, and who may ask them. */
final class Backends {

    private static final int HTTP_PORT = 80;

    private final Draft draft;

    Backends(Draft draft) {
        this.draft = draft;
    }

    Optional<Component> workload(ComponentId service) {
        Component target = draft.get(service);
        return target.is(KubernetesKinds.WORKLOAD.id())
                ? Optional.of(target)
                : KubernetesKinds.SELECTS.of(target).optional().flatMap(draft::find);
    }

    boolean speaksTls(ComponentId service) {
        return workload(service)
                .filter(each -> KubernetesKinds.WORKLOAD_PROTOCOL.of(each).is(KubernetesKinds.WorkloadProtocol.HTTPS))
                .isPresent();
    }

    /** HTTPS where all workloads speak it. */
    GatewayKinds.WebProtocol spoken(List<Published> all) {
        boolean tls = all.stream().allMatch(each -> speaksTls(each.service()));
        return tls ? GatewayKinds.WebProtocol.HTTPS : GatewayKinds.WebProtocol.HTTP;
    }

    /** The port on which the pods behind a service listen. */
    int port(ComponentId service) {
        Optional<Integer> target = KubernetesKinds.PORTS.of(draft.get(service)).orElse(List.of()).stream()
                .flatMap(each -> KubernetesKinds.TARGET_PORT.of(each).optional().stream())
                .findFirst();
        return target.or(() -> workload(service)
                        .flatMap(each -> KubernetesKinds.PORT.of(each).optional()))
                .orElse(HTTP_PORT);
    }

    List<Integer> ports(List<Published> all) {
        return all.stream().map(each -> port(each.service())).distinct().toList();
    }

    /** The name that a workload's certificate is for; empty where it has none. */
    Optional<String> certifiedName(ComponentId service) {
        return certificates(service).stream()
                .flatMap(each -> Certificates.HOST_NAMES.of(each).orElse(List.of()).stream())
                .filter(name -> !name.contains("*"))
                .findFirst();
    }

    /** The private CAs behind the certificates of these workloads. */
    List<String> roots(List<ComponentId> services) {
        Set<String> roots = new LinkedHashSet<>();
        for (ComponentId service : services) {
            for (Properties each : certificates(service)) {
                if (Certificates.ISSUER.of(each).is(Certificates.Issuer.PRIVATE_CA)) {
                    Certificates.ISSUER_NAME.of(each).optional().ifPresent(roots::add);
                }
            }
        }
        return List.copyOf(roots);
    }

    private List<Properties> certificates(ComponentId service) {
        return workload(service)
                .map(each -> Certificates.CERTIFICATES.of(each).orElse(List.of()))
                .orElse(List.of());
    }

    /** A proxy that hands on the client's host name finds it in the workload's certificate. */
    void certify(Published published) {
        Optional<Component> workload = workload(published.service());
        if (workload.isEmpty()
                || Certificates.CERTIFICATES
                        .of(workload.get())
                        .orElse(List.of())
                        .isEmpty()) {
            return;
        }
        List<Properties> all =
                new ArrayList<>(Certificates.CERTIFICATES.of(workload.get()).orElse(List.of()));
        if (all.stream().anyMatch(each -> Certificates.isFor(each, published.host()))) {
            return;
        }
        List<String> names =
                new ArrayList<>(Certificates.HOST_NAMES.of(all.get(0)).orElse(List.of()));
        names.add(published.host());
        all.set(0, all.get(0).with(Certificates.HOST_NAMES.key(), names));
        draft.set(workload.get().id(), Given.of(Certificates.CERTIFICATES, all));
        draft.say(
                "The certificate of '%s' is for %s too".formatted(workload.get().name(), published.host()));
    }

    /** Network policies of the published workloads let in these, and no longer the way in that there was. */
    void policies(List<Published> all, List<ComponentId> from, List<String> ranges) {
        Set<ComponentId> published = new LinkedHashSet<>();
        all.forEach(each -> workload(each.service()).ifPresent(pods -> published.add(pods.id())));
        for (Component policy : draft.all(KubernetesKinds.NETWORK_POLICY)) {
            if (KubernetesKinds.APPLIES_TO.of(policy).matches(published::contains)) {
                List<ComponentId> kept =
                        new ArrayList<>(KubernetesKinds.ALLOWED_FROM.of(policy).orElse(List.of()));
                kept.removeIf(id -> draft.get(id).is(KubernetesKinds.INGRESS_CONTROLLER.id()));
                kept.addAll(from);
                draft.change(
                        policy.id(),
                        each -> each.with(each.properties().without(KubernetesKinds.ALLOWED_FROM_RANGES.name())));
                Given given = Given.of(KubernetesKinds.ALLOWED_FROM, kept);
                draft.set(
                        policy.id(), ranges.isEmpty() ? given : given.and(KubernetesKinds.ALLOWED_FROM_RANGES, ranges));
            }
        }
    }
}
