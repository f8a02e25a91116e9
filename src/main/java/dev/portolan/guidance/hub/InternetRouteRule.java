package dev.portolan.guidance.hub;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.trace.Because;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HUB-013: a route to the Internet needs, in a private subnet, something that gives packets a public address. */
final class InternetRouteRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-013",
                    "A private subnet must have an outbound method for its routes to the Internet",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            In a private subnet, one without default outbound access, a route with next hop Internet leads nowhere unless
            a NAT gateway, outbound rules or a public address of the sender let packets out. The route to the firewall's
            own public address that the AKS tutorial adds is one of these.
            """,
                    """
            Give the subnet a NAT gateway, or take the route out where the firewall carries that traffic as well.
            """,
                    """
            The subnet has default outbound access; a NAT gateway, outbound rules or a public address serve the sender;
            no flow takes the route.
            """,
                    List.of(Sources.DEFAULT_OUTBOUND),
                    List.of())
            .about(NetworkKinds.SUBNET);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A user-defined route to the Internet that a packet took out of a subnet, and what came of it. */
    private record Attempt(Component subnet, String route, String prefix) {}

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        boolean routed = estate.all(FilterKinds.ROUTE_TABLE).stream()
                .flatMap(table -> FilterKinds.ROUTES.of(table).orElse(List.of()).stream())
                .anyMatch(route -> FilterKinds.NEXT_HOP.of(route).is(FilterKinds.NextHop.INTERNET));
        if (!routed) {
            return Verdict.notApplicable("no user-defined route leads to the Internet");
        }
        Map<Attempt, List<Trace>> failed = new LinkedHashMap<>();
        Cases cases = new Cases();
        for (Trace trace : review.wanted()) {
            trace.branches().stream()
                    .flatMap(branch -> branch.hops().stream())
                    .flatMap(hop -> attempt(hop, estate, cases).stream())
                    .distinct()
                    .forEach(attempt -> failed.computeIfAbsent(attempt, key -> new ArrayList<>())
                            .add(trace));
        }
        failed.forEach((attempt, traces) -> report(attempt, traces, cases));
        return cases.verdict();
    }

    private static Optional<Attempt> attempt(Hop hop, Estate estate, Cases cases) {
        Optional<Step> route = hop.steps().stream()
                .filter(step -> step.because().reason() == Reason.ROUTE)
                .reduce((first, last) -> last)
                .filter(step -> step.because().detail("source").equals(Route.Source.USER.label())
                        && step.because().detail("nextHop").equals(Route.Hop.INTERNET.label()));
        if (route.isEmpty()) {
            return Optional.empty();
        }
        for (Step step : hop.steps()) {
            Optional<Component> subnet = estate.graph()
                    .topology()
                    .component(step.because().component())
                    .filter(found -> found.is(NetworkKinds.SUBNET.id()));
            if (subnet.isEmpty()) {
                continue;
            }
            if (step.because().detail("property").equals(NetworkKinds.DEFAULT_OUTBOUND_ACCESS.name())) {
                cases.missing(
                        subnet.get(),
                        NetworkKinds.DEFAULT_OUTBOUND_ACCESS,
                        "nobody said whether " + subnet.get().name() + " has default outbound access");
            } else if (step.because().reason() == Reason.NO_OUTBOUND
                    && NetworkKinds.DEFAULT_OUTBOUND_ACCESS.of(subnet.get()).is(false)) {
                Because because = route.get().because();
                return Optional.of(new Attempt(subnet.get(), because.detail("route"), because.detail("prefix")));
            }
        }
        return Optional.empty();
    }

    private static void report(Attempt attempt, List<Trace> traces, Cases cases) {
        Finding finding = Finding.of(
                INFO,
                "The route '%s' (%s) leads from the private subnet '%s' to the Internet, where nothing lets %s out."
                        .formatted(
                                attempt.route(),
                                attempt.prefix(),
                                attempt.subnet().name(),
                                Listing.of(traces.stream()
                                        .map(trace -> "'" + trace.flow().name() + "'")
                                        .toList())),
                attempt.subnet());
        cases.found(finding.along(traces));
    }
}
