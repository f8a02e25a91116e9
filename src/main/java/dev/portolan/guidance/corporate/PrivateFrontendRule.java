package dev.portolan.guidance.corporate;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.model.Properties;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Set;

/** INT-002: a gateway that corporate users ask needs a private frontend. */
final class PrivateFrontendRule implements Rule {

    private static final Set<Disposition> OPEN = Set.of(Disposition.DELIVERED, Disposition.UNDETERMINED);

    private static final RuleInfo INFO = new RuleInfo(
                    "INT-002",
                    "A gateway for corporate users should have a private frontend",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Corporate users should connect to the private IP of the Application Gateway. One that listens on its public
            address only is reached around the company's network, or not at all.
            """,
                    """
            Give the gateway a private IP with a listener, and routing rules for it.
            """,
                    """
            A listener of the gateway is on the private frontend. An error where the flow does not get through.
            """,
                    List.of(Sources.ARTICLE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Trace> traces = CorporateFlows.of(review);
        Cases cases = new Cases();
        boolean looked = false;
        for (Component gateway : review.estate().all(GatewayKinds.APPLICATION_GATEWAY)) {
            List<Trace> asking =
                    traces.stream().filter(trace -> asks(trace, gateway)).toList();
            looked |= !asking.isEmpty();
            if (asking.isEmpty()) {
                continue;
            }
            Known<List<Properties>> listeners = GatewayKinds.LISTENERS.of(gateway);
            if (!listeners.isKnown()) {
                cases.missing(
                        gateway,
                        GatewayKinds.LISTENERS,
                        "nobody said on which frontends " + gateway.name() + ", which corporate users ask, listens");
            } else if (listeners.value().stream().noneMatch(PrivateFrontendRule::isPrivate)) {
                report(gateway, asking, cases);
            }
        }
        return looked
                ? cases.verdict()
                : Verdict.notApplicable("no corporate users ask for anything at an Application Gateway");
    }

    private static boolean isPrivate(Properties listener) {
        return GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PRIVATE);
    }

    private static boolean asks(Trace trace, Component gateway) {
        String host = CorporateFlows.host(trace.flow());
        boolean served = !host.isEmpty()
                && GatewayKinds.LISTENERS.of(gateway).orElse(List.of()).stream()
                        .flatMap(listener -> GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()).stream())
                        .anyMatch(name -> Certificates.covers(name, host));
        boolean nowhere =
                trace.branches().stream().allMatch(branch -> branch.hops().size() < 2);
        return trace.flow().to().isComponent(gateway.id())
                || served && nowhere
                || trace.branches().stream().anyMatch(branch -> branch.passes(gateway.id()));
    }

    private static void report(Component gateway, List<Trace> asking, Cases cases) {
        List<Trace> lost = asking.stream()
                .filter(trace -> !OPEN.contains(trace.disposition()))
                .toList();
        Trace shown = lost.isEmpty() ? asking.get(0) : lost.get(0);
        Finding finding = Finding.of(
                INFO,
                "'%s' has no listener on a private frontend for flow '%s' of corporate users, which %s."
                        .formatted(
                                gateway.name(),
                                shown.flow().name(),
                                lost.isEmpty()
                                        ? "has to come in by the public one"
                                        : "ends as " + shown.disposition().label()),
                gateway);
        finding = finding.along(lost.isEmpty() ? asking : lost);
        cases.found(lost.isEmpty() ? finding : finding.as(Severity.ERROR));
    }
}
