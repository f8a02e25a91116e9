package dev.portolan.guidance.dns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.Property;
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
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.plan.Estate;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** DNS-006: nodes have to be allowed to ask their DNS servers. */
final class ServerReachableRule implements Rule {

    private static final int DNS_PORT = 53;

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-006",
                    "Nodes should be allowed to ask their DNS servers",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Nodes need UDP 53 to every custom DNS server. Where a security group or the firewall on the way denies it, they
            find no name, and do not even start.
            """,
                    """
            Allow UDP 53 from the node subnets to the servers in the security groups of both ends, and in a network rule of
            the firewall.
            """,
                    """
            The network asks Azure's own DNS, or the firewall itself is the server, by its DNS proxy.
            """,
                    List.of(Sources.OUTBOUND_RULES),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            for (Component subnet : estate.nodeSubnets(cluster)) {
                List<IpAddress> servers =
                        estate.networkOf(subnet).map(AskedNetwork::custom).orElse(List.of());
                looked |= !servers.isEmpty();
                for (IpAddress server : servers) {
                    new Way(cluster, subnet, server, estate, cases).check();
                }
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no cluster's network has DNS servers of its own");
    }

    /** The way of a question from the nodes of a subnet to one server. */
    private record Way(Component cluster, Component subnet, IpAddress server, Estate estate, Cases cases) {

        void check() {
            estate.groups().of(subnet).ifPresent(group -> group(group, subnet, FilterKinds.Direction.OUTBOUND));
            Optional<Component> owner = estate.addresses().owner(server);
            Optional<Component> theirs =
                    owner.flatMap(estate::subnetOf).or(() -> estate.addresses().subnetOf(server));
            theirs.flatMap(estate.groups()::of)
                    .ifPresent(group -> group(group, theirs.get(), FilterKinds.Direction.INBOUND));
            estate.route(subnet, server)
                    .filter(route -> route.hop() == Route.Hop.APPLIANCE)
                    .flatMap(route -> IpAddress.parse(route.address()))
                    .flatMap(estate.addresses()::owner)
                    .filter(hop -> hop.is(EgressKinds.AZURE_FIREWALL.id())
                            && owner.filter(hop::equals).isEmpty())
                    .ifPresent(this::firewall);
        }

        private Ends nodes() {
            return Ends.of(estate.addresses().prefixes(subnet).stream()
                    .map(Prefix::toString)
                    .collect(Collectors.joining(", ")));
        }

        private void group(Component group, Component at, FilterKinds.Direction direction) {
            if (!FilterKinds.RULES.of(group).isKnown()) {
                cases.missing(
                        group,
                        FilterKinds.RULES,
                        "the rules of " + group.name() + ", on the way to DNS, are not given");
                return;
            }
            judge(
                    estate.groups()
                            .ask(
                                    group,
                                    at,
                                    new SecurityGroups.Question(
                                            direction, nodes(), Ends.of(server.toString()), DNS_PORT, Protocol.UDP)),
                    group,
                    FilterKinds.RULES);
        }

        private void firewall(Component firewall) {
            if (!EgressKinds.COLLECTIONS.of(firewall).isKnown()) {
                cases.missing(
                        firewall,
                        EgressKinds.COLLECTIONS,
                        "the rules of " + firewall.name() + ", on the way to DNS, are not given");
                return;
            }
            judge(
                    FirewallRules.of(firewall)
                            .ask(new Firewalls.Question(
                                    nodes(), Ends.of(server.toString()), "", DNS_PORT, Protocol.UDP))
                            .verdict(),
                    firewall,
                    EgressKinds.COLLECTIONS);
        }

        private void judge(Ruling verdict, Component filter, Property<?> rules) {
            if (!verdict.isCertain()) {
                cases.missing(filter, rules, verdict.doubt());
            } else if (!verdict.allowed()) {
                cases.found(Finding.of(
                        INFO,
                        "Nodes of '%s' ask %s for names, and %s."
                                .formatted(cluster.name(), server, words(verdict, filter)),
                        cluster,
                        filter));
            }
        }

        private static String words(Ruling verdict, Component filter) {
            return verdict.rule().isEmpty()
                    ? "no rule of '%s' allows UDP %d".formatted(filter.name(), DNS_PORT)
                    : "rule %s of '%s' denies UDP %d".formatted(verdict.rule(), filter.name(), DNS_PORT);
        }
    }
}
