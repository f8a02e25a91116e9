package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
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
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.plan.HttpRoutes;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ING-008: what comes over HTTP should only be told to come again over HTTPS. */
final class HttpRedirectsRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-008",
                    "Public HTTP listeners should only redirect to HTTPS",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Public end users should send HTTPS requests, so that nobody between the browser and the gateway can read or
            change them. A listener that serves HTTP lets them do otherwise: a warning where it may happen, an error where
            a flow of the design is served in clear text.
            """,
                    """
            Let the rule of the HTTP listener redirect to the HTTPS listener; on Front Door, redirect on the route.
            """,
                    """
            The listener only redirects to HTTPS, or only answers ACME challenges (HTTP-01). For sensitive data no
            exception holds: port 80 must not answer at all.
            """,
                    List.of(Sources.ARTICLE, Sources.PSRULE, Sources.PCI_NETWORK),
                    List.of(
                            "PSRule Azure.AppGw.UseHTTPS (AZR-000059)",
                            "RC-NET A01.56",
                            "Azure Policy 1a5b4dca-0b6f-4cf5-907c-56316bc1bf3d",
                            "APRL 233a2a17, 24ab9f11"))
            .about(GatewayKinds.APPLICATION_GATEWAY, EdgeKinds.FRONT_DOOR)
            .fix("Redirect HTTP to HTTPS; for sensitive data remove the HTTP listener");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> gateways = review.estate().all(GatewayKinds.APPLICATION_GATEWAY);
        List<Component> doors = review.estate().all(EdgeKinds.FRONT_DOOR);
        if (gateways.isEmpty() && doors.isEmpty()) {
            return Verdict.notApplicable("the design has no Application Gateway and no Front Door");
        }
        Cases cases = new Cases();
        gateways.forEach(gateway -> check(new HttpListeners(gateway), review, cases));
        doors.forEach(door -> check(door, review, cases));
        return cases.verdict();
    }

    private static void check(HttpListeners listeners, Review review, Cases cases) {
        Component gateway = listeners.gateway();
        List<String> open = review.isSensitive() ? listeners.names() : listeners.serving(cases);
        listeners.unclear(cases);
        if (open.isEmpty()) {
            return;
        }
        String words = review.isSensitive()
                ? "'%s' answers public HTTP requests on listener %s, and nothing may for sensitive data."
                : "'%s' serves public HTTP requests on listener %s without redirecting them to HTTPS.";
        Finding finding =
                shown(Finding.of(INFO, words.formatted(gateway.name(), Listing.of(open)), gateway), gateway, review);
        Optional<Edit> fix = review.isSensitive() ? Optional.of(listeners.removing(open)) : listeners.redirecting(open);
        cases.found(fix.map(finding::fixedBy).orElse(finding));
    }

    private static boolean takes(Branch branch, Component entry) {
        return branch.hops().stream()
                .anyMatch(hop -> hop.component().equals(entry.id())
                        && !hop.in().encryption().isTls()
                        && hop.in().protocol() == Protocol.HTTP);
    }

    private static void check(Component door, Review review, Cases cases) {
        List<Properties> taking = new HttpRoutes(door).takingHttp();
        List<String> open = new ArrayList<>();
        for (Properties route : taking) {
            Known<Boolean> redirects = EdgeKinds.HTTPS_REDIRECT.of(route);
            String name = HttpRoutes.name(route);
            if (redirects.is(false) || review.isSensitive()) {
                open.add(name);
            } else if (!redirects.isKnown()) {
                cases.missing(
                        door,
                        EdgeKinds.ROUTES,
                        "nobody said whether route " + name + " of " + door.name() + " redirects HTTP to HTTPS");
            }
        }
        if (!open.isEmpty()) {
            String words = review.isSensitive()
                    ? "'%s' answers public HTTP requests on route %s, and nothing may for sensitive data."
                    : "'%s' serves public HTTP requests on route %s without redirecting them to HTTPS.";
            cases.found(shown(Finding.of(INFO, words.formatted(door.name(), Listing.of(open)), door), door, review)
                    .fixedBy(closing(door, taking, review)));
        }
    }

    /** An error where the entry hands a request on that came in clear text. */
    private static Finding shown(Finding finding, Component entry, Review review) {
        List<Trace> plain = review.wanted().stream()
                .filter(trace -> trace.branches().stream().anyMatch(branch -> takes(branch, entry)))
                .toList();
        boolean served = plain.stream()
                .flatMap(trace -> trace.branches().stream())
                .anyMatch(branch ->
                        takes(branch, entry) && !branch.last().component().equals(entry.id()));
        return (served ? finding.as(Severity.ERROR) : finding)
                .along(plain.stream().findFirst());
    }

    private static Edit closing(Component door, List<Properties> taking, Review review) {
        List<Properties> routes = EdgeKinds.ROUTES.of(door).orElse(List.of());
        if (review.isSensitive()) {
            List<Properties> encrypted = routes.stream()
                    .map(route -> taking.contains(route)
                            ? route.with(EdgeKinds.ROUTE_PROTOCOLS.key(), List.of(GatewayKinds.WebProtocol.HTTPS))
                            : route)
                    .toList();
            return Edits.setProperty(door, EdgeKinds.ROUTES, encrypted)
                    .labelled("Take HTTPS only on '%s'".formatted(door.name()));
        }
        List<Properties> redirecting = routes.stream()
                .map(route -> taking.contains(route)
                                && EdgeKinds.HTTPS_REDIRECT.of(route).is(false)
                        ? route.with(EdgeKinds.HTTPS_REDIRECT.key(), true)
                        : route)
                .toList();
        return Edits.setProperty(door, EdgeKinds.ROUTES, redirecting)
                .labelled("Redirect HTTP to HTTPS on '%s'".formatted(door.name()));
    }
}
