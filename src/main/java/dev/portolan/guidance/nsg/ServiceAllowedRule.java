package dev.portolan.guidance.nsg;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.edit.Edit;
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
import dev.portolan.plan.Estate;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NSG-007: AKS opens its own group for a service, not that of the subnet. */
final class ServiceAllowedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-007",
                    "The subnet's own security group must let clients through to load-balanced services",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            For a service of type LoadBalancer AKS writes rules into the group of the nodes' network interfaces only. A
            group of the subnet's own has to let the clients through as well: both must allow.
            """,
                    """
            Allow the service's ports on the load balancer's address in the group of the node subnet, from those who are
            to reach it.
            """,
                    """
            The node subnet has no group of its own; somebody is let in and no flow that is to arrive is stopped; the
            flow is expected to be denied.
            """,
                    List.of(Sources.NETWORK_CONCEPTS, Sources.CLOUD_PROVIDER),
                    List.of())
            .about(KubernetesKinds.KUBERNETES_SERVICE)
            .fix("Allow the service's ports");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component service : estate.all(KubernetesKinds.KUBERNETES_SERVICE)) {
            if (!KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)) {
                continue;
            }
            for (Component subnet :
                    estate.clusterOf(service).map(estate::nodeSubnets).orElse(List.of())) {
                Optional<Component> group = estate.groups().of(subnet);
                if (group.isPresent()) {
                    looked = true;
                    check(service, subnet, group.get(), review, cases);
                }
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no service of type LoadBalancer has nodes behind a subnet's own group");
    }

    private static void check(Component service, Component subnet, Component group, Review review, Cases cases) {
        if (!FilterKinds.RULES.of(group).isKnown()) {
            cases.missing(group, FilterKinds.RULES, "nobody said which rules " + group.name() + " has");
            return;
        }
        Arrival arrival = new Arrival(service, subnet, group, review.estate());
        List<Trace> stopped = review.wanted().stream()
                .filter(trace -> arrival.stop(trace).isPresent())
                .toList();
        if (!stopped.isEmpty()) {
            List<String> names = stopped.stream()
                    .map(trace -> "'" + trace.flow().name() + "'")
                    .toList();
            Hop first = arrival.stop(stopped.get(0)).orElseThrow();
            Finding finding = about(
                            "'%s' keeps %s from the service '%s': rule %s stops %s to port %d."
                                    .formatted(
                                            group.name(),
                                            Listing.of(names),
                                            service.name(),
                                            arrival.decidingRule(first),
                                            first.in().source(),
                                            first.in().port()),
                            service,
                            group)
                    .fixedBy(allowing(arrival, stopped, group, service));
            cases.found(finding.along(stopped));
        } else if (arrival.ports().isEmpty()) {
            cases.missing(service, KubernetesKinds.PORTS, "nobody said on which ports " + service.name() + " listens");
        } else {
            checkAnybody(arrival, service, group, cases);
        }
    }

    /** Where no flow tells, somebody at least has to get in. */
    private static void checkAnybody(Arrival arrival, Component service, Component group, Cases cases) {
        switch (arrival.anybody()) {
            case NO -> {
                Finding finding = about(
                        "'%s' lets nobody through to the service '%s'.".formatted(group.name(), service.name()),
                        service,
                        group);
                cases.found(
                        arrival.clients().isEmpty()
                                ? finding
                                : finding.fixedBy(
                                        arrival.allow(List.of(arrival.clients().get(0)), arrival.ports())));
            }
            case MAYBE ->
                cases.missing(
                        group,
                        FilterKinds.RULES,
                        "it is not known whether " + group.name() + " lets anybody through to " + service.name());
            case YES -> {}
        }
    }

    private static Finding about(String message, Component service, Component group) {
        return Finding.of(INFO, message, service, group);
    }

    private static Edit allowing(Arrival arrival, List<Trace> stopped, Component group, Component service) {
        List<Hop> hops =
                stopped.stream().flatMap(trace -> arrival.stop(trace).stream()).toList();
        return arrival.allow(
                        hops.stream()
                                .flatMap(hop -> Stream.of(hop.in().source().split(",\\s*", -1)))
                                .distinct()
                                .toList(),
                        hops.stream().map(Arrival::asked).distinct().toList())
                .labelled("Let clients of '%s' through '%s'".formatted(service.name(), group.name()));
    }
}
