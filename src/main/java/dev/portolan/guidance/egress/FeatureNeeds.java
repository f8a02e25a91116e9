package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.OsType;
import dev.portolan.catalog.RequiredHosts.Endpoint;
import dev.portolan.catalog.RequiredHosts.Feature;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the features of one cluster have to reach beyond the common list (firewall-egress.md E.3). */
record FeatureNeeds(Component cluster, Estate estate) {

    /** Azure's sizes with a graphics processor; NP is one with a programmable gate array. */
    private static final Pattern GPU_SIZE = Pattern.compile("(?i)(standard_)?N[CDGV].*");

    Map<Feature, List<Endpoint>> all() {
        Map<Feature, List<Endpoint>> found = new EnumMap<>(Feature.class);
        String region = Coverage.region(cluster, estate);
        for (Feature feature : Feature.values()) {
            if (isOn(feature)) {
                List<Endpoint> endpoints = of(feature).stream()
                        .map(endpoint -> endpoint.in(region))
                        .toList();
                if (!endpoints.isEmpty()) {
                    found.put(feature, endpoints);
                }
            }
        }
        return found;
    }

    /** Add-ons are off unless somebody switches them on. */
    private boolean isOn(Feature feature) {
        return switch (feature) {
            case GPU ->
                estate.pools(cluster).stream()
                        .anyMatch(pool -> NodePoolKinds.VM_SIZE.of(pool).matches(GPU_SIZE.asMatchPredicate()));
            case WINDOWS ->
                estate.pools(cluster).stream()
                        .anyMatch(pool -> NodePoolKinds.OS_TYPE.of(pool).is(OsType.WINDOWS));
            case DEFENDER -> ClusterKinds.DEFENDER.of(cluster).is(true);
            case KEY_VAULT -> ClusterKinds.KEY_VAULT_CSI.of(cluster).is(true);
            case MONITOR -> ClusterKinds.MONITORING.of(cluster).is(true);
            case POLICY -> ClusterKinds.AZURE_POLICY.of(cluster).is(true);
            case EXTENSIONS -> !ClusterKinds.EXTENSIONS.of(cluster).value().isEmpty();
        };
    }

    private List<Endpoint> of(Feature feature) {
        return switch (feature) {
            case KEY_VAULT -> vaults();
            case MONITOR -> isWorkspacePrivate() ? List.of() : feature.endpoints();
            case DEFENDER ->
                feature.endpoints().stream()
                        .filter(endpoint ->
                                !isWorkspacePrivate() || !endpoint.host().endsWith("opinsights.azure.com"))
                        .toList();
            default -> feature.endpoints();
        };
    }

    private boolean isWorkspacePrivate() {
        return estate.target(cluster, ClusterKinds.WORKSPACE)
                .filter(workspace -> PrivateEndpoints.reach(workspace, estate))
                .isPresent();
    }

    /** The vaults of the design by their names, but for those with private endpoints; any vault where none is drawn. */
    private List<Endpoint> vaults() {
        List<Component> drawn = estate.all(SupportKinds.KEY_VAULT);
        List<Component> open = drawn.stream()
                .filter(vault -> !PrivateEndpoints.reach(vault, estate))
                .toList();
        boolean named =
                open.stream().allMatch(vault -> SupportKinds.HOST_NAME.of(vault).isKnown());
        if (drawn.isEmpty() || !named) {
            return Feature.KEY_VAULT.endpoints();
        }
        return open.stream()
                .map(vault -> new Endpoint(SupportKinds.HOST_NAME.of(vault).value(), Coverage.HTTPS))
                .toList();
    }
}
