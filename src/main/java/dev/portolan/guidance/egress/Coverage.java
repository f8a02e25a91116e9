package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ArtifactSource;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.RequiredHosts.Endpoint;
import dev.portolan.edit.Edit;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Listing;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.filtering.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one firewall lets the subnets of a cluster reach on the Internet, rule by rule. */
final class Coverage {

    static final int HTTPS = 443;

    private final Component firewall;
    private final List<Component> subnets;
    private final List<Ends> senders;
    private final FirewallRules rules;
    private final Set<String> names;

    private Coverage(Component firewall, List<Component> subnets) {
        this.firewall = firewall;
        this.subnets = subnets;
        this.senders = subnets.stream().map(Blockade::ends).toList();
        this.rules = FirewallRules.of(firewall);
        this.names = rules().flatMap(rule -> EgressKinds.FQDNS.of(rule).orElse(List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Component firewall() {
        return firewall;
    }

    /** Whether AKS makes no way out for a cluster. */
    static boolean isShut(Component cluster) {
        return ClusterKinds.OUTBOUND_TYPE
                .of(cluster)
                .matches(type -> type == OutboundType.NONE || type == OutboundType.BLOCK);
    }

    /** Whether a cluster starts without a way out, from a private registry (firewall-egress.md E.4). */
    static Match isIsolated(Component cluster, Estate estate) {
        Known<ArtifactSource> source = ClusterKinds.ARTIFACT_SOURCE.of(cluster);
        boolean closed = estate.target(cluster, ClusterKinds.REGISTRY)
                .filter(registry -> PrivateEndpoints.reach(registry, estate))
                .isPresent();
        if (!isShut(cluster) || source.isKnown() || !closed) {
            return isShut(cluster) && source.is(ArtifactSource.CACHE) ? Match.YES : Match.NO;
        }
        boolean guarded = estate.subnets(cluster).stream()
                .anyMatch(subnet -> estate.defaultFirewall(subnet).isPresent());
        return guarded ? Match.MAYBE : Match.YES;
    }

    /** Whether a cluster needs names of the Internet; noted among {@code cases} where nobody said what it starts from. */
    static boolean needsNames(Component cluster, Estate estate, Cases cases) {
        Match isolated = isIsolated(cluster, estate);
        if (isolated == Match.MAYBE) {
            cases.missing(
                    cluster,
                    ClusterKinds.ARTIFACT_SOURCE,
                    "nobody said whether " + cluster.name() + " starts from its private registry");
        }
        return isolated == Match.NO;
    }

    /** Azure's name of the region in which a cluster stands; empty where it is not given. */
    static String region(Component cluster, Estate estate) {
        return estate.graph()
                .ancestor(cluster.id(), NetworkKinds.REGION.id())
                .flatMap(region -> NetworkKinds.AZURE_REGION.of(region).optional())
                .orElse("");
    }

    /** Whether a firewall stands in a cluster's way; what another maker's lets through is not in the model. */
    static boolean isFiltered(Component cluster, Estate estate, Cases cases) {
        List<Component> found = estate.subnets(cluster).stream()
                .flatMap(subnet -> estate.defaultFirewall(subnet).stream())
                .distinct()
                .toList();
        found.stream()
                .filter(firewall -> firewall.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        && EgressKinds.INSPECTS.of(firewall).is(true))
                .forEach(appliance -> cases.missing(
                        appliance, "what " + appliance.name() + " lets through is not part of the design"));
        return !found.isEmpty();
    }

    /** The firewalls whose rules are known. */
    static List<Coverage> of(Component cluster, Estate estate, Cases cases) {
        List<Coverage> all = new ArrayList<>();
        FirewallUse.senders(cluster, estate).forEach((firewall, subnets) -> {
            Optional<Component> blank = subnets.stream()
                    .filter(subnet -> !NetworkKinds.SUBNET_PREFIXES.of(subnet).matches(ranges -> !ranges.isEmpty()))
                    .findFirst();
            if (!EgressKinds.COLLECTIONS.of(firewall).isKnown()) {
                cases.missing(firewall, EgressKinds.COLLECTIONS, "nobody said which rules " + firewall.name() + " has");
            } else if (blank.isPresent()) {
                cases.missing(
                        blank.get(),
                        NetworkKinds.SUBNET_PREFIXES,
                        "nobody said which addresses " + blank.get().name() + " has");
            } else {
                all.add(new Coverage(firewall, List.copyOf(subnets)));
            }
        });
        return all;
    }

    /** A rule for a name under one with a wildcard may be for the very name that is used, or for that of the region. */
    Match of(Endpoint endpoint) {
        Match whole = of(endpoint, Ends.INTERNET);
        if (whole == Match.YES || whole == Match.MAYBE && !endpoint.anyRegion()) {
            return whole;
        }
        boolean narrower = names.stream()
                .anyMatch(name -> Firewalls.holds(endpoint.host(), name)
                        && of(new Endpoint(name, endpoint.port()), Ends.INTERNET) == Match.YES);
        return !narrower ? whole : endpoint.anyRegion() ? Match.YES : Match.MAYBE;
    }

    /** The same, to addresses of a service tag. */
    Match of(Endpoint endpoint, String tag) {
        Ends destination = tag.equals(Ends.INTERNET) ? Ends.of(tag) : new Ends(List.of(), true, tag);
        Protocol protocol = endpoint.port() == HTTPS ? Protocol.HTTPS : Protocol.HTTP;
        return ask(destination, endpoint.host(), endpoint.port(), protocol);
    }

    Match of(IpAddress address, int port, Protocol protocol) {
        return ask(Ends.of(address.toString()), "", port, protocol);
    }

    /** Every subnet has to get there. */
    private Match ask(Ends destination, String host, int port, Protocol protocol) {
        return senders.stream()
                .map(sender -> rules.allows(new Firewalls.Question(sender, destination, host, port, protocol)))
                .reduce(Match.YES, Match::and);
    }

    String words() {
        return Listing.of(
                subnets.stream().map(subnet -> "'" + subnet.name() + "'").toList());
    }

    boolean hasTag() {
        return rules().anyMatch(
                        rule -> EgressKinds.FQDN_TAGS.of(rule).matches(tags -> tags.contains(Firewalls.AKS_TAG)));
    }

    private Stream<Properties> rules() {
        return EgressKinds.COLLECTIONS.of(firewall).value().stream()
                .flatMap(collection -> EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of()).stream());
    }

    private boolean denies() {
        return EgressKinds.COLLECTIONS.of(firewall).value().stream()
                .anyMatch(collection -> EgressKinds.ACTION.of(collection).is(EgressKinds.Action.DENY));
    }

    /** A rule for the FQDN tag of AKS; empty where a rule that denies may come before it. */
    Optional<Edit> allowingTag() {
        return denies()
                ? Optional.empty()
                : Optional.of(new Allowing(firewall, subnets)
                        .edit(EgressKinds.FQDN_TAGS.key(), List.of(Firewalls.AKS_TAG), Set.of(HTTPS, Allowing.HTTP)));
    }

    /** Rules for these names; empty where a rule that denies may come before them. */
    Optional<Edit> allowing(List<Endpoint> endpoints) {
        return denies() ? Optional.empty() : Optional.of(appending(endpoints));
    }

    Edit appending(List<Endpoint> endpoints) {
        Set<Integer> ports = endpoints.stream().map(Endpoint::port).collect(Collectors.toSet());
        List<String> hosts = endpoints.stream().map(Endpoint::host).distinct().toList();
        return new Allowing(firewall, subnets).edit(EgressKinds.FQDNS.key(), hosts, ports);
    }
}
