package dev.portolan.guidance.dns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DNS-001: who talks to a private API server has to find its name. */
final class ApiZoneLinkedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-001",
                    "The API server's private zone should be linked where it is asked for",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Without a public name the API server is only in its private zone, which answers linked networks. Nodes that ask
            a DNS server in a hub need the zone there: otherwise they never join the cluster, and administrators do not
            find it.
            """,
                    """
            Bring a zone of your own, and link it to the network of the DNS server that nodes and administrators ask.
            """,
                    """
            The cluster is public, or has a public FQDN too, as it has unless that is switched off. Nodes of a cluster with
            API Server VNet Integration use its address and ask nobody.
            """,
                    List.of(Sources.PRIVATE_CLUSTERS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Link the zone to the network that is asked");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = PrivateClusters.of(review.estate());
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            if (ClusterKinds.PUBLIC_FQDN.of(cluster).is(false)) {
                for (Component network : asking(cluster, review)) {
                    check(cluster, network, review.estate(), cases);
                }
            }
        }
        return clusters.isEmpty() ? Verdict.notApplicable("no cluster has a private API server") : cases.verdict();
    }

    /** The networks of the nodes, unless they use the address, and of whoever has a flow to the API server. */
    private static Set<Component> asking(Component cluster, Review review) {
        Estate estate = review.estate();
        Set<Component> networks = new LinkedHashSet<>();
        if (ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ClusterKinds.ApiServerAccess.PRIVATE)) {
            estate.nodeSubnets(cluster)
                    .forEach(subnet -> estate.networkOf(subnet).ifPresent(networks::add));
        }
        List<ComponentId> servers = PrivateClusters.servers(cluster, estate);
        review.traces().stream()
                .filter(trace -> servers.stream().anyMatch(trace.flow().to()::isComponent))
                .map(trace -> trace.branches().get(0).hops().get(0))
                .filter(client -> !client.kind().equals(NodePoolKinds.NODE_POOL.id()))
                .flatMap(client -> review.graph().topology().component(client.component()).stream())
                .flatMap(client -> estate.networkOf(client).stream())
                .forEach(networks::add);
        return networks;
    }

    private static void check(Component cluster, Component network, Estate estate, Cases cases) {
        Optional<Component> asked = AskedNetwork.of(network, estate);
        if (asked.isEmpty()) {
            cases.missing(
                    network,
                    NetworkKinds.DNS_SERVERS,
                    "nobody said where the DNS server of " + network.name()
                            + " stands, which is asked for the API server of " + cluster.name());
            return;
        }
        Optional<Component> zone = estate.target(cluster, ClusterKinds.PRIVATE_DNS_ZONE);
        if (zone.isPresent() && !DnsKinds.LINKED_NETWORKS.of(zone.get()).isKnown()) {
            cases.missing(
                    zone.get(),
                    DnsKinds.LINKED_NETWORKS,
                    "nobody said which networks " + zone.get().name() + " is linked to");
        } else if (!linked(cluster, zone, estate).contains(asked.get().id())) {
            String name = zone.map(found -> "'" + found.name() + "'").orElse("that AKS keeps");
            Finding finding = Finding.of(
                    INFO,
                    "'%s' asks DNS in '%s', to which the private zone %s of '%s' is not linked."
                            .formatted(network.name(), asked.get().name(), name, cluster.name()),
                    cluster,
                    network);
            cases.found(
                    zone.map(found -> finding.fixedBy(link(found, asked.get()))).orElse(finding));
        }
    }

    /** AKS links the zone that it keeps to the network of the nodes alone (data-plane.md B.10). */
    private static List<ComponentId> linked(Component cluster, Optional<Component> zone, Estate estate) {
        return zone.map(found -> DnsKinds.LINKED_NETWORKS.of(found).value())
                .orElseGet(() -> estate.nodeSubnets(cluster).stream()
                        .flatMap(subnet -> estate.networkOf(subnet).stream())
                        .map(Component::id)
                        .toList());
    }

    private static Edit link(Component zone, Component network) {
        List<ComponentId> linked =
                new ArrayList<>(DnsKinds.LINKED_NETWORKS.of(zone).value());
        linked.add(network.id());
        return Edits.setProperty(zone, DnsKinds.LINKED_NETWORKS, linked)
                .labelled("Link '%s' to '%s'".formatted(zone.name(), network.name()));
    }
}
