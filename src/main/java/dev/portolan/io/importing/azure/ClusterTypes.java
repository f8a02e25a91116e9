package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** AKS clusters: what they are, and where they stand; more of them is in {@link ClusterNetwork} (FORMATS.md 2). */
final class ClusterTypes {

    static final String CLUSTERS = "microsoft.containerservice/managedclusters";

    private static final String EXTENSIONS = "/providers/microsoft.kubernetesconfiguration/extensions/";

    private ClusterTypes() {}

    static Map<String, Shape> all() {
        return Map.of(
                CLUSTERS,
                Shape.of(ClusterKinds.AKS_CLUSTER, ClusterTypes::cluster),
                CLUSTERS + "/agentpools",
                Shape.of(NodePoolKinds.NODE_POOL, NodePools::pool));
    }

    /** The key of a cluster's API server, which is no resource of its own. */
    static String apiServer(String cluster) {
        return cluster + "/apiserver";
    }

    private static void cluster(Found found, Draft draft, Sketch sketch) {
        place(found, draft, sketch);
        Body body = found.body();
        Filling fill = draft.fill().take(ClusterKinds.VERSION, body, "kubernetesVersion");
        ClusterNetwork.read(body, sketch.estate().children(found, "agentPools"), fill);
        Identities.first(body).ifPresent(id -> fill.refer(ClusterKinds.IDENTITY, id));
        fill.refer(ClusterKinds.WORKSPACE, body, "addonProfiles.omsagent.config.logAnalyticsWorkspaceResourceID");
        addOns(body, fill);
        extensions(found, sketch.estate(), fill);
        apiServer(found, sketch);
        ClusterIngress.read(found, draft, sketch);
    }

    /** In the subnet of all its nodes, else in their network; a cluster without a subnet is in one that AKS makes. */
    private static void place(Found found, Draft draft, Sketch sketch) {
        List<Found> pools = sketch.estate().children(found, "agentPools");
        Set<String> subnets = new LinkedHashSet<>();
        Set<String> networks = new LinkedHashSet<>();
        for (Found pool : pools) {
            pool.body().reference("vnetSubnetID").flatMap(ResourceId::of).ifPresent(id -> {
                subnets.add(id.key());
                id.parent().ifPresent(network -> networks.add(network.key()));
            });
        }
        boolean open = pools.stream()
                .anyMatch(pool -> pool.body().at("vnetSubnetID").whyWithin().isPresent());
        if (subnets.size() == 1 && !open) {
            draft.in(subnets.iterator().next());
        } else if (networks.size() == 1) {
            draft.in(networks.iterator().next());
        } else if (subnets.isEmpty() && !open && !pools.isEmpty()) {
            managedNetwork(found, draft, sketch);
        }
    }

    private static void managedNetwork(Found cluster, Draft draft, Sketch sketch) {
        Draft network = sketch.add(
                cluster.key() + "/network",
                NetworkKinds.VIRTUAL_NETWORK.id(),
                cluster.name() + " network",
                made(cluster));
        network.fill().say(NetworkKinds.AKS_MANAGED, true);
        draft.in(network.key());
        sketch.assume("AKS makes a network of its own for the cluster \"" + cluster.name()
                + "\", which is given no subnet; its ranges are not in the files.");
    }

    /** The origin of what a cluster's resource implies. */
    static Origin made(Found cluster) {
        Origin of = cluster.resource().origin();
        return new Origin(of.file(), of.line(), "");
    }

    private static void apiServer(Found cluster, Sketch sketch) {
        Body body = cluster.body();
        Draft server = sketch.add(
                        apiServer(cluster.key()),
                        ClusterKinds.API_SERVER.id(),
                        cluster.name() + " API server",
                        made(cluster))
                .in(cluster.key());
        body.reference("apiServerAccessProfile.subnetId").ifPresent(server::in);
        boolean inside = body.says("apiServerAccessProfile.enablePrivateCluster", "true");
        server.fill().take(ClusterKinds.API_HOST, body, inside ? "privateFQDN" : "fqdn");
    }

    /** An add-on that a resource does not name is off. */
    private static void addOns(Body body, Filling fill) {
        flag(ClusterKinds.AZURE_POLICY, body.at("addonProfiles.azurepolicy.enabled"), fill);
        flag(ClusterKinds.KEY_VAULT_CSI, body.at("addonProfiles.azureKeyvaultSecretsProvider.enabled"), fill);
        flag(
                ClusterKinds.SECRET_ROTATION,
                body.at("addonProfiles.azureKeyvaultSecretsProvider.config.enableSecretRotation"),
                fill);
        flag(ClusterKinds.WORKLOAD_IDENTITY, body.at("securityProfile.workloadIdentity.enabled"), fill);
        Body agent = body.at("addonProfiles.omsagent.enabled");
        flag(
                ClusterKinds.MONITORING,
                agent.says("true") ? agent : body.at("azureMonitorProfile.metrics.enabled"),
                fill);
        Body defender = body.at("securityProfile.defender.securityMonitoring.enabled");
        flag(ClusterKinds.DEFENDER, defender, fill);
        if (body.at("securityProfile.azureDefender.enabled").says("true")) {
            fill.say(ClusterKinds.DEFENDER, true);
        }
        fill.take(ClusterKinds.HTTP_APPLICATION_ROUTING, body, "addonProfiles.httpApplicationRouting.enabled")
                .take(ClusterKinds.OPEN_SERVICE_MESH, body, "addonProfiles.openServiceMesh.enabled");
        if (body.says("serviceMeshProfile.mode", "Istio")) {
            fill.say(ClusterKinds.ISTIO, true);
        }
    }

    private static void flag(Property<Boolean> property, Body at, Filling fill) {
        fill.take(property, at);
        if (!fill.says(property)) {
            fill.say(property, false);
        }
    }

    private static void extensions(Found cluster, Estate estate, Filling fill) {
        List<String> types = estate.all().stream()
                .filter(found -> found.key().startsWith(cluster.key() + EXTENSIONS))
                .flatMap(found -> found.body().text("extensionType").or(() -> Optional.of(found.name())).stream())
                .toList();
        if (!types.isEmpty()) {
            fill.say(ClusterKinds.EXTENSIONS, types);
        }
    }
}
