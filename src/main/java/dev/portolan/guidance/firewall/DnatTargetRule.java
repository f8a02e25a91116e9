package dev.portolan.guidance.firewall;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
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
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FW-004: DNAT into a cluster leads to an internal load balancer and a port that it has. */
final class DnatTargetRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "FW-004",
                    "DNAT should lead to an internal load balancer and a port that it exposes",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The firewall translates to the private address of the service's internal load balancer and to the port
            that the service exposes. A public address sends the packets out again; a node's, a pod's or a cluster IP
            is not there tomorrow or not routable; a port that nobody listens on answers nothing.
            """,
                    """
            Translate to the internal load balancer's address and the service's port.
            """,
                    """
            The target is an Application Gateway that listens on the port, or a machine outside of clusters.
            """,
                    List.of(Sources.FIREWALL_EGRESS),
                    List.of())
            .about(EgressKinds.AZURE_FIREWALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<DnatRule> rules = DnatRule.all(review.estate());
        if (rules.isEmpty()) {
            return Verdict.notApplicable("no firewall has DNAT rules");
        }
        Cases cases = new Cases();
        Map<Component, List<String>> wrong = new LinkedHashMap<>();
        for (DnatRule rule : rules) {
            problem(rule, review.estate(), cases)
                    .ifPresent(problem -> wrong.computeIfAbsent(rule.firewall(), key -> new ArrayList<>())
                            .add("'%s' to %s".formatted(rule.name(), problem)));
        }
        wrong.forEach((firewall, problems) -> cases.found(Finding.of(
                INFO, "'%s' translates %s.".formatted(firewall.name(), String.join("; ", problems)), firewall)));
        return cases.verdict();
    }

    private static Optional<String> problem(DnatRule rule, Estate estate, Cases cases) {
        Known<IpAddress> target = rule.address();
        if (!target.isKnown()) {
            cases.missing(
                    rule.firewall(),
                    EgressKinds.COLLECTIONS,
                    "nobody said to which address DNAT rule " + rule.name() + " translates");
            return Optional.empty();
        }
        IpAddress address = target.value();
        if (!address.isPrivate()) {
            return Optional.of(address + ", which is public");
        }
        Optional<Entry> entry = Entry.at(address, estate);
        return entry.isPresent() ? port(rule, entry.get(), cases) : elsewhere(rule, address, estate, cases);
    }

    private static Optional<String> port(DnatRule rule, Entry entry, Cases cases) {
        Known<Integer> port = EgressKinds.TRANSLATED_PORT.of(rule.rule());
        if (!port.isKnown()) {
            cases.missing(
                    rule.firewall(),
                    EgressKinds.COLLECTIONS,
                    "nobody said to which port DNAT rule " + rule.name() + " translates");
        } else if (entry.ports().isEmpty()) {
            cases.missing(
                    entry.owner(), "nobody said which ports " + entry.owner().name() + " exposes");
        } else if (!entry.exposes(port.value())) {
            return Optional.of("port %d of '%s', which exposes %s"
                    .formatted(
                            port.value(),
                            entry.owner().name(),
                            Listing.of(
                                    entry.ports().stream().map(Object::toString).toList())));
        }
        return Optional.empty();
    }

    /** No load balancer or gateway: right for machines, wrong for what belongs to a cluster. */
    private static Optional<String> elsewhere(DnatRule rule, IpAddress address, Estate estate, Cases cases) {
        Optional<Component> owner = estate.addresses().owner(address);
        if (owner.isPresent()) {
            return owner.filter(found -> found.is(NodePoolKinds.NODE_POOL.id()))
                    .map(pool -> address + ", a node of '" + pool.name() + "'");
        }
        for (Component cluster : estate.all(ClusterKinds.AKS_CLUSTER)) {
            for (Property<Prefix> inner : List.of(ClusterKinds.POD_CIDR, ClusterKinds.SERVICE_CIDR)) {
                if (inner.of(cluster).matches(range -> range.contains(address))) {
                    return Optional.of("%s, inside the %s of '%s'".formatted(address, inner.label(), cluster.name()));
                }
            }
        }
        Optional<Component> nameless = Entry.withoutAddress(estate);
        if (nameless.isPresent()) {
            cases.missing(
                    nameless.get(),
                    "whether " + nameless.get().name() + " has address " + address + ", to which DNAT rule "
                            + rule.name() + " translates, is not given");
            return Optional.empty();
        }
        return estate.addresses()
                .subnetOf(address)
                .filter(subnet -> estate.all(ClusterKinds.AKS_CLUSTER).stream()
                        .anyMatch(cluster -> estate.subnets(cluster).contains(subnet)))
                .map(subnet -> "%s in '%s', which no internal load balancer has".formatted(address, subnet.name()));
    }
}
