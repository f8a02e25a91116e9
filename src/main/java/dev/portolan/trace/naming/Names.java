package dev.portolan.trace.naming;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.model.Properties;
import dev.portolan.net.AzurePlatform;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.naming.Resolution.Answer;
import dev.portolan.trace.naming.Resolution.Asked;
import dev.portolan.trace.naming.Resolution.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Resolves host names as they look from a network, a site or the Internet (data-plane.md B.10, sources S-A14, S-N20). */
public final class Names {

    private static final int MOST_FORWARDS = 6;
    /** Where the endpoints of every Front Door have their names (G.2). */
    private static final String EDGE_ZONE = ".azurefd.net";

    private static final KindId PRIVATE = DnsKinds.PRIVATE_DNS_ZONE.id();
    private static final KindId PUBLIC = DnsKinds.PUBLIC_DNS_ZONE.id();

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final Zones zones;
    private final ServedNames served;
    private final Map<String, Resolution> outside = new ConcurrentHashMap<>();

    public Names(TopologyGraph graph, Addresses addresses) {
        this.graph = graph;
        this.addresses = addresses;
        this.zones = new Zones(graph);
        this.served = new ServedNames(graph.topology());
    }

    /** As a machine in a virtual network sees it. */
    public Resolution fromNetwork(Component network, String host) {
        return fromNetwork(network, host, 0);
    }

    /** As Azure's own DNS (168.63.129.16) answers a virtual network, whatever servers the network names. */
    public Resolution fromAzure(Component network, String host) {
        return byAzure(network, host, 0);
    }

    /** As a machine in a site of the company sees it. */
    public Resolution fromSite(Component site, String host) {
        return fromSite(site, host, 0);
    }

    /** As everybody sees it. */
    public Resolution fromInternet(String host) {
        return fromInternet(host, 0);
    }

    private Resolution fromNetwork(Component network, String host, int depth) {
        List<IpAddress> servers = NetworkKinds.DNS_SERVERS.of(network).orElse(List.of());
        if (servers.isEmpty() || servers.get(0).equals(AzurePlatform.ADDRESS)) {
            return byAzure(network, host, depth);
        }
        return byServer(network.name(), network, servers.get(0), host, depth);
    }

    private Resolution byServer(String asker, Component from, IpAddress server, String host, int depth) {
        if (depth > MOST_FORWARDS) {
            return Resolution.unknown(Optional.of(from), servers(from), "the DNS servers ask each other in a circle");
        }
        Optional<Component> owner = addresses.owner(server);
        if (owner.isEmpty()) {
            return graph.ofKind(ActorKinds.ON_PREMISES_SITE.id()).stream()
                    .filter(site -> ActorKinds.SITE_PREFIXES.of(site).orElse(List.of()).stream()
                            .anyMatch(prefix -> prefix.contains(server)))
                    .findFirst()
                    .map(site -> fromSite(site, host, depth + 1).after(new Asked(asker, site, server.toString(), host)))
                    .orElseGet(() -> Resolution.unknown(
                            Optional.of(from),
                            servers(from),
                            "nothing in the design has the DNS server's address " + server));
        }
        Component found = owner.get();
        boolean proxy = found.is(EgressKinds.AZURE_FIREWALL.id());
        if (proxy && !EgressKinds.DNS_PROXY.of(found).is(true)) {
            return Resolution.none(
                    Outcome.NOT_VISIBLE, Optional.of(found), "the DNS proxy of " + found.name() + " is off");
        }
        Optional<Component> home = graph.ancestor(found.id(), NetworkKinds.VIRTUAL_NETWORK.id());
        if (home.isEmpty() && (proxy || found.is(DnsKinds.DNS_RESOLVER.id()))) {
            return Resolution.unknown(
                    Optional.of(found), "parent", "the virtual network of " + found.name() + " is not known");
        }
        if (home.isEmpty() || (!proxy && !found.is(DnsKinds.DNS_RESOLVER.id()))) {
            return Resolution.unknown(
                    Optional.of(found), "", "how " + found.name() + " answers DNS questions is not followed");
        }
        return byAzure(home.get(), host, depth + 1).after(new Asked(asker, found, server.toString(), host));
    }

    /** What says which server somebody asks. */
    private static String servers(Component asker) {
        if (asker.is(DnsKinds.DNS_RESOLVER.id())) {
            return DnsKinds.FORWARDING_RULES.name();
        }
        return asker.is(ActorKinds.ON_PREMISES_SITE.id())
                ? ActorKinds.DNS_FORWARDING.name()
                : NetworkKinds.DNS_SERVERS.name();
    }

    /** Azure's own DNS: private zones that are linked to the network, forwarding rules, then the public Internet. */
    private Resolution byAzure(Component network, String host, int depth) {
        Optional<Component> zone = zones.best(PRIVATE, host, candidate -> zones.isLinked(candidate, network));
        if (zone.isPresent()) {
            return inZone(zone.get(), host, name -> fromNetworkAgain(network, zone.get(), name, depth));
        }
        for (Component resolver : graph.ofKind(DnsKinds.DNS_RESOLVER.id())) {
            Optional<IpAddress> server = forwarded(resolver, network, host);
            if (server.isPresent()) {
                return byServer(resolver.name(), resolver, server.get(), host, depth + 1);
            }
        }
        Optional<Resolution> endpoint = byPrivateLink(network, host);
        if (endpoint.isPresent()) {
            return endpoint.get();
        }
        Resolution outside = fromInternet(host, depth);
        return outside.outcome() == Outcome.NOT_VISIBLE && outside.zone().isPresent()
                ? Resolution.none(Outcome.NOT_VISIBLE, outside.zone(), "it is not linked to " + network.name())
                : outside;
    }

    /** In public DNS a service with a private endpoint is an alias for the same label of a privatelink zone (S-N20). */
    private Optional<Resolution> byPrivateLink(Component network, String host) {
        String label = host.substring(0, Math.max(0, host.indexOf('.')));
        for (Component zone : graph.ofKind(PRIVATE)) {
            String name = DnsKinds.ZONE_NAME.of(zone).orElse("");
            if (!label.isEmpty() && name.startsWith("privatelink.") && zones.isLinked(zone, network)) {
                List<Answer> answers = zones.records(zone, label + "." + name).stream()
                        .map(Zones.Entry::answer)
                        .filter(answer -> leadsTo(answer, host))
                        .toList();
                if (!answers.isEmpty()) {
                    return Optional.of(Resolution.found(Outcome.FOUND, Optional.of(zone), answers));
                }
                if (host.endsWith(name.substring(name.indexOf('.')))
                        && zones.records(zone, label + "." + name).isEmpty()
                        && hasEndpoint(host)) {
                    return Optional.of(Resolution.none(Outcome.NO_RECORD, Optional.of(zone), "it has no such record"));
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasEndpoint(String host) {
        return graph.ofKind(BalancerKinds.PRIVATE_ENDPOINT.id()).stream()
                .anyMatch(endpoint -> leadsTo(new Answer("A", Optional.empty(), Optional.of(endpoint)), host));
    }

    private boolean leadsTo(Answer answer, String host) {
        return answer.target()
                .or(() -> answer.address().flatMap(addresses::owner))
                .filter(endpoint -> endpoint.is(BalancerKinds.PRIVATE_ENDPOINT.id()))
                .flatMap(endpoint -> BalancerKinds.ENDPOINT_TARGET.of(endpoint).optional())
                .flatMap(graph.topology()::component)
                .filter(service -> SupportKinds.HOST_NAME.of(service).matches(host::equalsIgnoreCase))
                .isPresent();
    }

    /** The server that a resolver's ruleset names for the host, where the ruleset holds for the network. */
    private static Optional<IpAddress> forwarded(Component resolver, Component network, String host) {
        if (!DnsKinds.LINKED_NETWORKS.of(resolver).orElse(List.of()).contains(network.id())) {
            return Optional.empty();
        }
        return DnsKinds.FORWARDING_RULES.of(resolver).orElse(List.of()).stream()
                .filter(rule -> ActorKinds.FORWARD_ZONE.of(rule).matches(name -> Zones.within(host, name)))
                .flatMap(rule -> DnsKinds.RULE_SERVERS.of(rule).orElse(List.of()).stream())
                .findFirst();
    }

    private Resolution fromNetworkAgain(Component network, Component zone, String host, int depth) {
        return depth > MOST_FORWARDS
                ? Resolution.unknown(Optional.of(zone), "records", "the aliases of " + host + " form a circle")
                : byAzure(network, host, depth + 1);
    }

    private Resolution fromSite(Component site, String host, int depth) {
        for (Properties forwarder : ActorKinds.DNS_FORWARDING.of(site).orElse(List.of())) {
            if (ActorKinds.FORWARD_ZONE.of(forwarder).matches(zone -> Zones.within(host, zone))) {
                Optional<IpAddress> to = ActorKinds.FORWARD_TO.of(forwarder).optional();
                return to.isEmpty()
                        ? Resolution.unknown(Optional.of(site), "dnsForwarding", "the forwarder's address is not given")
                        : byServer(site.name(), site, to.get(), host, depth + 1);
            }
        }
        Resolution outside = fromInternet(host, depth);
        return outside.outcome() == Outcome.NOT_VISIBLE
                ? Resolution.none(
                        Outcome.NOT_VISIBLE, outside.zone(), "no forwarder of " + site.name() + " asks Azure for it")
                : outside;
    }

    private Resolution fromInternet(String host, int depth) {
        Optional<Component> zone = zones.best(PUBLIC, host, candidate -> true);
        if (zone.isPresent()) {
            return inZone(
                    zone.get(),
                    host,
                    name -> depth > MOST_FORWARDS
                            ? Resolution.unknown(zone, "records", "the aliases of " + host + " form a circle")
                            : fromInternet(name, depth + 1));
        }
        Optional<Component> hidden = zones.best(PRIVATE, host, candidate -> true);
        if (hidden.isPresent()) {
            return Resolution.none(Outcome.NOT_VISIBLE, hidden, "private zones answer linked networks only");
        }
        return outside(host);
    }

    private Resolution outside(String host) {
        return outside.computeIfAbsent(host, this::beyondZones);
    }

    private Resolution beyondZones(String host) {
        for (Component service : graph.ofKind(ActorKinds.INTERNET_SERVICE.id())) {
            if (ActorKinds.HOST_NAME.of(service).matches(name -> Firewalls.holds(name, host))) {
                Optional<IpAddress> address = ActorKinds.ADDRESSES.of(service).orElse(List.of()).stream()
                        .findFirst();
                return Resolution.found(
                        Outcome.PUBLIC, Optional.empty(), List.of(new Answer("A", address, Optional.of(service))));
            }
        }
        Optional<Component> edge = served.endpoint(host);
        if (edge.isPresent()) {
            return Resolution.found(Outcome.PUBLIC, Optional.empty(), List.of(new Answer("A", Optional.empty(), edge)));
        }
        List<Component> unnamed = served.unnamed();
        if (host.toLowerCase(Locale.ROOT).endsWith(EDGE_ZONE) && unnamed.size() > 1) {
            return Resolution.unknown(
                    Optional.of(unnamed.get(0)),
                    EdgeKinds.ENDPOINTS.name(),
                    "which Front Door has the endpoint " + host + " is not given");
        }
        Optional<Component> door = host.toLowerCase(Locale.ROOT).endsWith(EDGE_ZONE)
                ? unnamed.stream().findFirst()
                : Optional.empty();
        return door.or(() -> served.by(host))
                .map(found -> Resolution.found(
                        Outcome.ASSUMED,
                        Optional.empty(),
                        List.of(new Answer("A", Optional.empty(), Optional.of(found)))))
                .orElseGet(() -> Resolution.found(Outcome.PUBLIC, Optional.empty(), List.of()));
    }

    private Resolution inZone(Component zone, String host, Function<String, Resolution> chase) {
        List<Zones.Entry> records = zones.records(zone, host);
        if (records.isEmpty()) {
            return Resolution.none(Outcome.NO_RECORD, Optional.of(zone), "it has no such record");
        }
        Zones.Entry first = records.get(0);
        if (first.isChain()) {
            return first.value().isEmpty()
                    ? Resolution.unknown(Optional.of(zone), "records", "the alias of " + host + " points nowhere")
                    : chase.apply(first.value()).behind(new Resolution.Alias(zone, host, first.value()));
        }
        return Resolution.found(
                Outcome.FOUND,
                Optional.of(zone),
                records.stream().map(Zones.Entry::answer).toList());
    }
}
