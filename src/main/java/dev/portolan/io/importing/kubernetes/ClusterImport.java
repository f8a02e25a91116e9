package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What becomes of manifests in a cluster of a design. Components that are there already, by kind and name, keep their ids,
 * places and whatever the manifests do not say. New ones have no place on the canvas yet.
 *
 * @param design the design with the manifests drawn in
 * @param edit the same as one step, also for a design that has changed in the meantime
 * @param mapped how many objects of each kind were read
 * @param ignored how many objects of each kind, with their group, mean nothing to Portolan
 * @param assumed what was taken for granted, a sentence each
 * @param undetermined what the manifests leave open or Portolan cannot say, a sentence each
 */
public record ClusterImport(
        Design design,
        Edit edit,
        Map<String, Integer> mapped,
        Map<String, Integer> ignored,
        List<String> assumed,
        List<String> undetermined) {

    private static final String CLUSTER = "cluster";

    /** The kinds that are read, by group; {@code *} for whatever group. */
    private static final Map<String, Set<String>> READ = Map.of(
            "*",
            Set.of(
                    "Deployment",
                    "StatefulSet",
                    "DaemonSet",
                    "ReplicaSet",
                    "ReplicationController",
                    "Rollout",
                    "Job",
                    "CronJob",
                    "Pod",
                    "Ingress",
                    "IngressClass",
                    "IngressRoute",
                    "HorizontalPodAutoscaler",
                    "SecretProviderClass",
                    "NginxIngressController"),
            "",
            Set.of("Service", "ConfigMap", "Namespace"),
            "networking.k8s.io",
            Set.of("NetworkPolicy"),
            "cert-manager.io",
            Set.of("Issuer", "ClusterIssuer", "Certificate"),
            GatewayApi.GROUP,
            Set.of("Gateway", "GatewayClass", "HTTPRoute", "BackendTLSPolicy"),
            ContainersGateway.GROUP,
            Set.of("ApplicationLoadBalancer", "WebApplicationFirewallPolicy"));

    /**
     * Draws manifests into a cluster.
     *
     * @throws IllegalArgumentException where the design has no such component
     */
    public static ClusterImport into(Design design, ComponentId cluster, Manifests manifests) {
        String name = design.topology().require(cluster).name();
        Draft draft = drawn(design, cluster, manifests);
        Edit edit = Edit.of(
                "Import %d Kubernetes objects into %s"
                        .formatted(manifests.objects().size(), name),
                now -> now.topology().has(cluster)
                        ? drawn(now, cluster, manifests).design()
                        : now);
        return new ClusterImport(
                draft.design(),
                edit,
                counted(manifests, ClusterImport::isRead),
                counted(manifests, object -> !isRead(object)),
                draft.notes().assumed(),
                draft.notes().undetermined());
    }

    /** Draws manifests into a new design with one cluster, of which nothing else is known. */
    public static ClusterImport anew(String name, Manifests manifests) {
        Component cluster = Component.of(CLUSTER, ClusterKinds.AKS_CLUSTER.id().value(), CLUSTER);
        return into(Design.empty(name).with(cluster), cluster.id(), manifests);
    }

    private static Draft drawn(Design design, ComponentId cluster, Manifests manifests) {
        Draft draft = new Draft(design, cluster);
        Drawn drawn = new Drawn(manifests, draft);
        new PodDrawing(drawn).draw();
        new ServiceDrawing(drawn).draw();
        new ControllerSettings(drawn).write();
        new Ingresses(drawn).draw();
        new GatewayApi(drawn).draw();
        new Policies(drawn).draw();
        return draft;
    }

    private static boolean isRead(Manifest object) {
        return READ.getOrDefault("*", Set.of()).contains(object.kind())
                || READ.getOrDefault(object.group(), Set.of()).contains(object.kind());
    }

    private static Map<String, Integer> counted(Manifests manifests, Predicate<Manifest> condition) {
        Map<String, Integer> counts = new TreeMap<>();
        manifests.objects().stream().filter(condition).forEach(object -> counts.merge(words(object), 1, Integer::sum));
        return counts;
    }

    private static String words(Manifest object) {
        return object.group().isEmpty() ? object.kind() : object.kind() + "." + object.group();
    }
}
