package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws pods: as ingress controllers and AGIC where their images say so, as workloads otherwise. */
final class PodDrawing {

    private static final Pattern SLEEP = Pattern.compile("(?:^|\\s)sleep\\s+([0-9]{1,5})(?:\\s|$)");
    private static final List<String> POOL_LABELS = List.of("agentpool", "kubernetes.azure.com/agentpool");

    private final Drawn drawn;
    private final Draft draft;

    PodDrawing(Drawn drawn) {
        this.drawn = drawn;
        this.draft = drawn.draft();
    }

    void draw() {
        drawn.manifests().objects().forEach(object -> PodSet.of(object).ifPresent(this::draw));
    }

    private void draw(PodSet pods) {
        if (Software.isAgic(pods)) {
            agic(pods);
            return;
        }
        Optional<KubernetesKinds.Controller> software = Software.of(pods);
        if (software.isPresent()) {
            controller(pods, software.get());
        } else {
            workload(pods);
        }
    }

    private void agic(PodSet pods) {
        Component agic = placed(KubernetesKinds.AGIC, pods);
        Filled filled = draft.filled(agic)
                .with(KubernetesKinds.DEPLOYMENT, KubernetesKinds.AgicDeployment.HELM)
                .unlessEmpty(KubernetesKinds.AGIC_VERSION, Software.version(pods));
        draft.change(agic.id(), each -> each.with(filled.properties()));
    }

    private void controller(PodSet pods, KubernetesKinds.Controller software) {
        Component controller = placed(KubernetesKinds.INGRESS_CONTROLLER, pods);
        Filled filled = draft.filled(controller)
                .with(KubernetesKinds.CONTROLLER, software)
                .unlessEmpty(KubernetesKinds.CONTROLLER_VERSION, Software.version(pods))
                .with(KubernetesKinds.REPLICAS, replicas(pods))
                .with(KubernetesKinds.SPREAD, spread(pods))
                .with(KubernetesKinds.NODE_POOL, nodePool(pods));
        draft.change(controller.id(), each -> each.with(filled.properties()));
        drawn.put(pods, controller.id());
    }

    private void workload(PodSet pods) {
        Component workload = placed(KubernetesKinds.WORKLOAD, pods);
        List<PodSet.Port> ports = pods.ports().toList();
        Filled filled = draft.filled(workload)
                .unlessEmpty(KubernetesKinds.NAMESPACE, pods.owner().namespace())
                .with(KubernetesKinds.REPLICAS, replicas(pods))
                .with(KubernetesKinds.NODE_POOL, nodePool(pods))
                .with(KubernetesKinds.READINESS_PROBE, isProbed(pods))
                .with(KubernetesKinds.PRE_STOP_DELAY, preStop(pods))
                .with(
                        KubernetesKinds.GRACE_PERIOD,
                        pods.pod().at("terminationGracePeriodSeconds").whole());
        if (ports.size() == 1) {
            filled.with(KubernetesKinds.PORT, ports.get(0).number())
                    .with(KubernetesKinds.WORKLOAD_PROTOCOL, protocol(ports.get(0)));
        } else if (ports.size() > 1) {
            drawn.notes()
                    .undetermined(
                            "%s names %d ports, and a workload in Portolan has one; which one serves is not determined"
                                    .formatted(pods.owner().words(), ports.size()));
        }
        draft.change(workload.id(), each -> each.with(filled.properties()));
        drawn.put(pods, workload.id());
    }

    private Component placed(KindSpec kind, PodSet pods) {
        String namespace = pods.owner().namespace();
        return draft.inCluster(
                kind,
                pods.owner().name(),
                each -> KubernetesKinds.NAMESPACE.of(each).orElse(namespace).equals(namespace),
                pods.owner().origin());
    }

    /** Kubernetes runs one where nobody says how many; an autoscaler never runs fewer than its least. */
    private Optional<Integer> replicas(PodSet pods) {
        Manifest owner = pods.owner();
        Optional<Manifest> scaler = drawn.manifests()
                .ofKind("HorizontalPodAutoscaler")
                .filter(each -> each.home().equals(owner.home()))
                .filter(each -> each.spec("scaleTargetRef", "kind").text().equals(owner.kind())
                        && each.spec("scaleTargetRef", "name").text().equals(owner.name()))
                .findFirst();
        if (scaler.isPresent()) {
            int least = scaler.get().spec("minReplicas").whole().orElse(1);
            drawn.notes()
                    .assume("%s runs %d to %s replicas, as its autoscaler says; the least was taken"
                            .formatted(
                                    owner.words(),
                                    least,
                                    scaler.get().spec("maxReplicas").text()));
            return Optional.of(least);
        }
        return switch (owner.kind()) {
            case "DaemonSet", "Job", "CronJob" -> Optional.empty();
            default -> Optional.of(owner.spec("replicas").whole().orElse(1));
        };
    }

    private Optional<ComponentId> nodePool(PodSet pods) {
        Yaml selector = pods.pod().at("nodeSelector");
        return POOL_LABELS.stream()
                .map(label -> selector.at(label).text())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .flatMap(name -> pool(name, pods));
    }

    private Optional<ComponentId> pool(String name, PodSet pods) {
        Optional<ComponentId> found = draft.only(
                        NodePoolKinds.NODE_POOL,
                        each -> draft.isInCluster(each) && each.name().equalsIgnoreCase(name))
                .map(Component::id);
        if (found.isEmpty()) {
            drawn.notes()
                    .undetermined("%s runs on node pool %s, which the cluster does not have here"
                            .formatted(pods.owner().words(), name));
        }
        return found;
    }

    private static boolean spread(PodSet pods) {
        Yaml affinity = pods.pod().at("affinity", "podAntiAffinity");
        return !affinity.at("requiredDuringSchedulingIgnoredDuringExecution")
                        .items()
                        .isEmpty()
                || !affinity.at("preferredDuringSchedulingIgnoredDuringExecution")
                        .items()
                        .isEmpty()
                || !pods.pod().at("topologySpreadConstraints").items().isEmpty();
    }

    private static boolean isProbed(PodSet pods) {
        return pods.containers().stream()
                .anyMatch(container -> container.at("readinessProbe").isGiven());
    }

    /** The longest sleep before one of the containers is told to stop. */
    private static Optional<Integer> preStop(PodSet pods) {
        return pods.containers().stream()
                .map(container -> container.at("lifecycle", "preStop"))
                .flatMap(hook -> hook.at("sleep", "seconds").whole().or(() -> slept(hook)).stream())
                .max(Integer::compare);
    }

    private static Optional<Integer> slept(Yaml hook) {
        Matcher sleep =
                SLEEP.matcher(String.join(" ", hook.at("exec", "command").texts()));
        return sleep.find() ? Optional.of(Integer.valueOf(sleep.group(1))) : Optional.empty();
    }

    /** What a probe asks a port for is what the port speaks; without one only UDP is certain. */
    private static Optional<KubernetesKinds.WorkloadProtocol> protocol(PodSet.Port port) {
        if (port.udp()) {
            return Optional.of(KubernetesKinds.WorkloadProtocol.UDP);
        }
        for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            Yaml get = port.container().at(probe, "httpGet");
            String asked = get.at("port").text();
            if (get.isGiven() && (asked.equals(port.name()) || asked.equals(Integer.toString(port.number())))) {
                boolean secure =
                        get.at("scheme").text().toUpperCase(Locale.ROOT).equals("HTTPS");
                return Optional.of(
                        secure ? KubernetesKinds.WorkloadProtocol.HTTPS : KubernetesKinds.WorkloadProtocol.HTTP);
            }
        }
        return Optional.empty();
    }
}
