package dev.portolan.guidance.retirement;

import dev.portolan.catalog.Known;
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
import dev.portolan.net.AzureDates;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RET-004: new networks give nobody an outbound address by themselves any more. */
final class DefaultOutboundRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-004",
                    "Subnets must have an explicit way out",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            In virtual networks made after 31 March 2026, subnets have no default outbound access unless somebody switches
            it on: without an explicit method nothing there reaches the Internet. In older networks it stays, but uses a
            public address that Azure owns and may change, and passes no firewall.
            """,
                    """
            Route 0.0.0.0/0 to a firewall, or give the subnet a NAT gateway or the cluster outbound rules of its load
            balancer; then make the subnet private.
            """,
                    """
            Traffic leaves by a route to an appliance or gateway, a NAT gateway, outbound rules or an address of its own;
            the subnet is private, so that nothing relies on that access; nothing in the design goes to the Internet.
            In an existing network it is only noted; in a new one whose subnet is opened on purpose it is a warning.
            Pools whose load balancer lists members by address use this access whatever its outbound rules say. This
            rule speaks for EGR-018 too, so that nobody hears it twice.
            """,
                    List.of(Sources.DEFAULT_OUTBOUND, Sources.RELEASE_NOTES),
                    List.of("RC-ALZ D05.07"))
            .about(NetworkKinds.SUBNET);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Map<Component, Trace> relying = new LinkedHashMap<>();
        boolean leaves = false;
        for (Trace trace : review.traces()) {
            for (Step step : translations(trace)) {
                leaves = true;
                subnet(step, review).ifPresent(subnet -> relying.putIfAbsent(subnet, trace));
            }
        }
        if (!leaves) {
            return Verdict.notApplicable("no flow of the design leaves for the Internet");
        }
        Cases cases = new Cases();
        relying.forEach((subnet, trace) -> check(subnet, trace, review, cases));
        return cases.verdict();
    }

    private static List<Step> translations(Trace trace) {
        return trace.branches().stream()
                .flatMap(branch -> branch.travelled().stream())
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.TRANSLATED)
                .toList();
    }

    /** The subnet whose default outbound access a step uses; other ways out are devices. */
    private static Optional<Component> subnet(Step step, Review review) {
        return step.outcome() == Step.Outcome.PASSED && step.because().reason() == Reason.SNAT_LOAD_BALANCER
                ? review.graph()
                        .topology()
                        .component(step.because().component())
                        .filter(by -> by.is(NetworkKinds.SUBNET.id()))
                : Optional.empty();
    }

    private static void check(Component subnet, Trace trace, Review review, Cases cases) {
        Optional<Component> network = review.estate().networkOf(subnet);
        if (network.isEmpty()) {
            return; // a subnet stands in a network, or the design is not finished
        }
        Known<Boolean> opened = NetworkKinds.DEFAULT_OUTBOUND_ACCESS.of(subnet);
        Known<NetworkKinds.Lifecycle> lifecycle = NetworkKinds.LIFECYCLE.of(network.get());
        boolean closes = review.reviewDate().isAfter(AzureDates.LAST_DEFAULT_OUTBOUND);
        if (closes && !lifecycle.isKnown()) {
            cases.missing(
                    network.get(),
                    NetworkKinds.LIFECYCLE,
                    "%s has no explicit way out, and nobody said whether %s stands already"
                            .formatted(subnet.name(), network.get().name()));
        } else if (closes && lifecycle.is(NetworkKinds.Lifecycle.PLANNED)) {
            Finding finding = finding(subnet, trace, "which subnets of networks made after 2026-03-31 do not have");
            cases.found(
                    opened.is(true)
                            ? finding(subnet, trace, "which is opened there on purpose although the network is new")
                                    .as(Severity.WARNING)
                            : finding);
        } else if (closes && !opened.isKnown()) {
            cases.missing(
                    subnet,
                    NetworkKinds.DEFAULT_OUTBOUND_ACCESS,
                    "%s has no explicit way out, and nobody said whether it has default outbound access"
                            .formatted(subnet.name()));
        } else {
            cases.found(finding(subnet, trace, "which networks made by 2026-03-31 keep")
                    .as(Severity.INFO));
        }
    }

    private static Finding finding(Component subnet, Trace trace, String why) {
        return Finding.of(
                        INFO,
                        "'%s' has no explicit way out: '%s' relies on default outbound access, %s."
                                .formatted(subnet.name(), trace.flow().name(), why),
                        subnet)
                .along(trace);
    }
}
