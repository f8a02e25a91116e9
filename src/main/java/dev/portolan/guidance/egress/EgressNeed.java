package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.RequiredHosts;
import dev.portolan.catalog.RequiredHosts.Cloud;
import dev.portolan.catalog.RequiredHosts.Endpoint;
import dev.portolan.catalog.RequiredHosts.Feature;
import dev.portolan.guidance.Cases;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that a cluster has to reach on the Internet, held against the firewall in its way (firewall-egress.md E.2, E.3).
 *
 * @param filter the firewall or appliance on the way out; empty where the design shows none
 * @param subnets from which the cluster has to get there
 * @param purpose what needs it, such as {@code Azure Monitor}
 * @param required whether it is more than a recommendation
 */
public record EgressNeed(
        Component cluster,
        Optional<Component> filter,
        List<Component> subnets,
        String purpose,
        Endpoint endpoint,
        boolean required,
        State state) {

    /** Whether the rules that are drawn let it through. */
    public enum State {
        ALLOWED("allowed"),
        MISSING("no rule allows it"),
        NOT_DETERMINED("not determined"),
        UNFILTERED("no firewall in the way");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A name and what needs it. */
    private record Wanted(String purpose, Endpoint endpoint, boolean required, boolean monitor) {}

    public EgressNeed {
        subnets = List.copyOf(subnets);
    }

    /** Those of every cluster that is not meant to start without a way out, cluster by cluster. */
    public static List<EgressNeed> of(Estate estate) {
        List<EgressNeed> all = new ArrayList<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            if (Coverage.isIsolated(cluster, estate) != Match.YES) {
                all.addAll(of(cluster, estate));
            }
        }
        return all;
    }

    private static List<EgressNeed> of(Component cluster, Estate estate) {
        List<EgressNeed> found = new ArrayList<>();
        Set<Component> filters = new LinkedHashSet<>();
        estate.subnets(cluster).forEach(subnet -> estate.defaultFirewall(subnet).ifPresent(filters::add));
        List<Coverage> known = Coverage.of(cluster, estate, new Cases());
        for (Wanted wanted : wanted(cluster, estate)) {
            if (filters.isEmpty()) {
                found.add(new EgressNeed(
                        cluster,
                        Optional.empty(),
                        estate.subnets(cluster),
                        wanted.purpose(),
                        wanted.endpoint(),
                        wanted.required(),
                        State.UNFILTERED));
            }
            for (Component filter : filters) {
                Optional<Coverage> coverage = known.stream()
                        .filter(one -> one.firewall().equals(filter))
                        .findFirst();
                found.add(new EgressNeed(
                        cluster,
                        Optional.of(filter),
                        behind(filter, cluster, estate),
                        wanted.purpose(),
                        wanted.endpoint(),
                        wanted.required(),
                        coverage.map(one -> state(one, wanted)).orElseGet(() -> unread(filter))));
            }
        }
        return found;
    }

    private static List<Component> behind(Component filter, Component cluster, Estate estate) {
        return estate.subnets(cluster).stream()
                .filter(subnet -> estate.defaultFirewall(subnet).stream().anyMatch(filter::equals))
                .toList();
    }

    /** An appliance that only forwards stands in nobody's way; the rules of others are not known. */
    private static State unread(Component filter) {
        return filter.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        && !EgressKinds.INSPECTS.of(filter).is(true)
                ? State.UNFILTERED
                : State.NOT_DETERMINED;
    }

    private static State state(Coverage coverage, Wanted wanted) {
        Match match = coverage.of(wanted.endpoint());
        if (match != Match.YES && wanted.monitor()) {
            match = match.or(coverage.of(wanted.endpoint(), FeatureHostsRule.AZURE_MONITOR));
        }
        return switch (match) {
            case YES -> State.ALLOWED;
            case MAYBE -> State.NOT_DETERMINED;
            case NO -> State.MISSING;
        };
    }

    private static List<Wanted> wanted(Component cluster, Estate estate) {
        String region = Coverage.region(cluster, estate);
        Cloud cloud = Cloud.of(region);
        List<String> hosts = new ArrayList<>(RequiredHosts.common(cloud));
        if (RequiredHosts.needsNodeBinaries(cloud)) {
            hosts.addAll(RequiredHosts.NODE_BINARIES);
        }
        if (ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ApiServerAccess.PUBLIC)) {
            hosts.addAll(RequiredHosts.apiServer(cloud, region));
        }
        List<Wanted> all = new ArrayList<>();
        hosts.forEach(host -> all.add(
                new Wanted("every cluster", new Endpoint(host, Coverage.HTTPS, region.isEmpty()), true, false)));
        new FeatureNeeds(cluster, estate)
                .all()
                .forEach((feature, endpoints) -> endpoints.forEach(
                        endpoint -> all.add(new Wanted(feature.label(), endpoint, true, feature == Feature.MONITOR))));
        if (cloud == Cloud.AZURE) {
            RequiredHosts.recommended()
                    .forEach(endpoint -> all.add(new Wanted("updates of nodes", endpoint, false, false)));
        }
        return all;
    }
}
