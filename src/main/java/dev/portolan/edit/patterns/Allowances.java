package dev.portolan.edit.patterns;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.RequiredHosts;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a firewall lets a cluster reach: what AKS needs (firewall-egress.md E.2 and E.3), and what is drawn. */
final class Allowances {

    private static final String TAG = "AzureKubernetesService";
    private static final int FIRST = 300;
    private static final int STEP = 10;

    private final Draft draft;
    private final Site site;
    private final List<String> sources;

    Allowances(Draft draft, Site site) {
        this.draft = draft;
        this.site = site;
        this.sources = Site.ranges(draft.topology(), site.ownSubnets());
    }

    /** Collections beside those that there are; none where the nodes are allowed what AKS needs already. */
    List<Properties> collections(List<Properties> there) {
        boolean known = there.stream()
                .flatMap(each -> EgressKinds.COLLECTION_RULES.of(each).orElse(List.of()).stream())
                .anyMatch(rule -> EgressKinds.FQDN_TAGS
                                .of(rule)
                                .orElse(List.of())
                                .contains(TAG)
                        && EgressKinds.SOURCES.of(rule).orElse(List.of()).containsAll(sources));
        List<Properties> more = new ArrayList<>();
        int priority = there.stream()
                        .mapToInt(
                                each -> EgressKinds.PRIORITY.of(each).optional().orElse(FIRST))
                        .max()
                        .orElse(FIRST - STEP)
                + STEP;
        if (!known) {
            more.add(collection("aks-egress", EgressKinds.CollectionType.APPLICATION, priority, needed()));
            draft.say("The firewall allows what AKS and the cluster's add-ons need, and the services that are drawn");
        }
        List<Properties> named = new ArrayList<>();
        List<Properties> addressed = new ArrayList<>();
        services(there, named, addressed);
        if (!named.isEmpty()) {
            more.add(collection("workloads", EgressKinds.CollectionType.APPLICATION, priority + STEP, named));
        }
        if (!addressed.isEmpty()) {
            more.add(collection("services", EgressKinds.CollectionType.NETWORK, priority + 2 * STEP, addressed));
        }
        return more;
    }

    private static Properties collection(
            String name, EgressKinds.CollectionType type, int priority, List<Properties> rules) {
        return Given.of(EgressKinds.NAME, name)
                .and(EgressKinds.COLLECTION_TYPE, type)
                .and(EgressKinds.PRIORITY, priority)
                .and(EgressKinds.ACTION, EgressKinds.Action.ALLOW)
                .and(EgressKinds.COLLECTION_RULES, rules)
                .properties();
    }

    private List<Properties> needed() {
        List<Properties> rules = new ArrayList<>();
        rules.add(Given.of(EgressKinds.NAME, "aks")
                .and(EgressKinds.SOURCES, sources)
                .and(EgressKinds.FQDN_TAGS, List.of(TAG))
                .and(EgressKinds.PROTOCOLS, List.of(EgressKinds.RuleProtocol.HTTP, EgressKinds.RuleProtocol.HTTPS))
                .and(EgressKinds.PORTS, List.of(PortRange.single(80), PortRange.single(443)))
                .properties());
        for (RequiredHosts.Feature feature : features()) {
            List<String> hosts = feature.endpoints().stream()
                    .map(each -> each.in(region()).host())
                    .distinct()
                    .toList();
            rules.add(web(feature.label(), hosts, 443));
        }
        return rules;
    }

    private Set<RequiredHosts.Feature> features() {
        Component cluster = draft.get(site.cluster());
        Set<RequiredHosts.Feature> on = EnumSet.noneOf(RequiredHosts.Feature.class);
        if (ClusterKinds.MONITORING.of(cluster).is(true)) {
            on.add(RequiredHosts.Feature.MONITOR);
        }
        if (ClusterKinds.DEFENDER.of(cluster).is(true)) {
            on.add(RequiredHosts.Feature.DEFENDER);
        }
        if (ClusterKinds.AZURE_POLICY.of(cluster).is(true)) {
            on.add(RequiredHosts.Feature.POLICY);
        }
        if (ClusterKinds.KEY_VAULT_CSI.of(cluster).is(true)) {
            on.add(RequiredHosts.Feature.KEY_VAULT);
        }
        if (!ClusterKinds.EXTENSIONS.of(cluster).orElse(List.of()).isEmpty()) {
            on.add(RequiredHosts.Feature.EXTENSIONS);
        }
        return on;
    }

    private String region() {
        return draft.all(NetworkKinds.REGION).stream()
                .flatMap(each -> NetworkKinds.AZURE_REGION.of(each).optional().stream())
                .findFirst()
                .orElse("");
    }

    private Properties web(String name, List<String> hosts, int port) {
        EgressKinds.RuleProtocol protocol = port == 80 ? EgressKinds.RuleProtocol.HTTP : EgressKinds.RuleProtocol.HTTPS;
        return Given.of(EgressKinds.NAME, name)
                .and(EgressKinds.SOURCES, sources)
                .and(EgressKinds.FQDNS, hosts)
                .and(EgressKinds.PROTOCOLS, List.of(protocol))
                .and(EgressKinds.PORTS, List.of(PortRange.single(port)))
                .properties();
    }

    private void services(List<Properties> there, List<Properties> named, List<Properties> addressed) {
        for (Component service : draft.all(ActorKinds.INTERNET_SERVICE)) {
            Optional<String> host = ActorKinds.HOST_NAME.of(service).optional();
            List<PortRange> ports = ActorKinds.SERVICE_PORTS.of(service).orElse(List.of(PortRange.single(443)));
            if (host.isPresent() && isNamed(there, host.get())) {
                continue;
            }
            for (PortRange port : ports) {
                boolean web = port.equals(PortRange.single(443)) || port.equals(PortRange.single(80));
                if (web && host.isPresent()) {
                    named.add(web(service.name(), List.of(host.get()), port.first()));
                } else if (!ActorKinds.ADDRESSES.of(service).orElse(List.of()).isEmpty()) {
                    addressed.add(tcp(service, port));
                }
            }
        }
    }

    private boolean isNamed(List<Properties> collections, String host) {
        return collections.stream()
                .flatMap(each -> EgressKinds.COLLECTION_RULES.of(each).orElse(List.of()).stream())
                .filter(rule -> EgressKinds.SOURCES.of(rule).orElse(List.of()).containsAll(sources))
                .anyMatch(rule -> EgressKinds.FQDNS.of(rule).orElse(List.of()).contains(host));
    }

    private Properties tcp(Component service, PortRange port) {
        return Given.of(EgressKinds.NAME, service.name())
                .and(EgressKinds.SOURCES, sources)
                .and(
                        EgressKinds.DESTINATIONS,
                        ActorKinds.ADDRESSES.of(service).orElse(List.of()).stream()
                                .map(IpAddress::toString)
                                .toList())
                .and(EgressKinds.PROTOCOLS, List.of(EgressKinds.RuleProtocol.TCP))
                .and(EgressKinds.PORTS, List.of(port))
                .properties();
    }
}
