package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** NSG-009: nobody on the Internet manages nodes. */
final class ManagementPortsRule implements Rule {

    private static final List<Integer> PORTS = List.of(22, 3_389);
    private static final Set<String> EVERYBODY = Set.of("*", "0.0.0.0/0", Ends.INTERNET);
    private static final int NETWORK = 8;

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-009",
                    "Management ports of AKS subnets must be closed to the Internet",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            SSH (22) and RDP (3389) are what attackers try first. Nodes are managed through the Kubernetes API, or by
            Bastion from inside.
            """,
                    """
            Deny 22 and 3389 from the Internet on the cluster's subnets; use Bastion or kubectl where a node has to be
            looked at.
            """,
                    """
            Only given ranges are let in; the subnet is not one of a cluster.
            """,
                    List.of(Sources.PCI_NETWORK),
                    List.of())
            .about(NetworkKinds.SUBNET)
            .fix("Deny the ports from the Internet");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Set<Component> subnets = new LinkedHashSet<>();
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            subnets.addAll(estate.nodeSubnets(cluster));
            subnets.addAll(estate.podSubnets(cluster));
            estate.target(cluster, ClusterKinds.API_SERVER_SUBNET).ifPresent(subnets::add);
        }
        Cases cases = new Cases();
        boolean looked = false;
        for (Component subnet : subnets) {
            Optional<Component> group = estate.groups().of(subnet);
            if (group.isPresent()) {
                looked = true;
                check(subnet, group.get(), estate, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no subnet of a cluster has a network security group");
    }

    private static void check(Component subnet, Component group, Estate estate, Cases cases) {
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        Sampling sampling = new Sampling(group, FilterKinds.Direction.INBOUND, Set.of());
        List<IpAddress> targets = sampling.destinations(estate.addresses().prefixes(subnet));
        if (targets.isEmpty()) {
            cases.missing(subnet, NetworkKinds.SUBNET_PREFIXES, "nobody said which range " + subnet.name() + " has");
        }
        List<String> open = new ArrayList<>();
        String doubt = "";
        for (int port : PORTS) {
            List<Ruling> verdicts = targets.stream()
                    .map(target -> ask(subnet, group, target, port, estate))
                    .toList();
            verdicts.stream()
                    .filter(verdict -> verdict.isCertain() && verdict.allowed())
                    .findFirst()
                    .ifPresent(verdict -> open.add("port %d by '%s'".formatted(port, verdict.rule())));
            doubt = verdicts.stream()
                    .filter(verdict -> !verdict.isCertain() && !isForGivenSources(group, verdict.rule()))
                    .map(Ruling::doubt)
                    .findFirst()
                    .orElse(doubt);
        }
        if (open.isEmpty() && !doubt.isEmpty()) {
            cases.missing(group, FilterKinds.RULES, doubt);
        }
        if (!open.isEmpty()) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' lets the Internet into '%s': %s."
                                    .formatted(group.name(), subnet.name(), String.join(", ", open)),
                            subnet,
                            group)
                    .fixedBy(new GroupRules(group)
                            .first(
                                    FilterKinds.Direction.INBOUND,
                                    List.of(GroupRules.rule("DenyManagementFromInternet")
                                            .denying("Internet", "*", List.of(22, 3_389))))
                            .labelled("Close the management ports of '%s' to the Internet".formatted(group.name()))));
        }
    }

    private static Ruling ask(Component subnet, Component group, IpAddress target, int port, Estate estate) {
        return estate.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                FilterKinds.Direction.INBOUND,
                                Ends.of(stranger(group).map(IpAddress::toString).orElse(Ends.INTERNET)),
                                Ends.of(target.toString()),
                                port,
                                Protocol.TCP));
    }

    /** Some public address that no range in a rule's sources holds, unless that range is half the Internet. */
    private static Optional<IpAddress> stranger(Component group) {
        List<Prefix> named = FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .flatMap(rule -> FilterKinds.SOURCES.of(rule).orElse(List.of()).stream())
                .flatMap(entry -> Ends.of(entry).ranges().stream())
                .filter(range -> range.length() >= NETWORK)
                .toList();
        return IntStream.range(1, 1 << NETWORK)
                .mapToObj("%d.0.0.1"::formatted)
                .map(IpAddress::of)
                .filter(address -> !address.isPrivate() && named.stream().noneMatch(range -> range.contains(address)))
                .findFirst();
    }

    /** Whether the rule names tags or ranges, but not everybody: those who were let in on purpose. */
    private static boolean isForGivenSources(Component group, String name) {
        return FilterKinds.RULES.of(group).orElse(List.of()).stream()
                .filter(rule -> FilterKinds.NAME.of(rule).is(name))
                .anyMatch(rule ->
                        FilterKinds.SOURCES.of(rule).matches(all -> all.stream().noneMatch(EVERYBODY::contains)));
    }
}
