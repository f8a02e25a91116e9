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
import dev.portolan.trace.Branch;
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
            change them. A listener that serves HTTP lets them do otherwise.
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
        Finding finding = Finding.of(INFO, words.formatted(gateway.name(), Listing.of(open)), gateway)
                .along(review.trace(branch -> takes(branch, gateway)));
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
        List<Properties> routes = EdgeKinds.ROUTES.of(door).orElse(List.of());
        List<String> open = new ArrayList<>();
        for (Properties route : routes) {
            Known<Boolean> redirects = EdgeKinds.HTTPS_REDIRECT.of(route);
            String name = EdgeKinds.NAME.of(route).orElse("without a name");
            if (!takesHttp(route)) {
                continue;
            }
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
            cases.found(Finding.of(INFO, words.formatted(door.name(), Listing.of(open)), door)
                    .along(review.trace(branch -> takes(branch, door)))
                    .fixedBy(closing(door, routes, review)));
        }
    }

    private static boolean takesHttp(Properties route) {
        return !EdgeKinds.ROUTE_ENABLED.of(route).is(false)
                && EdgeKinds.ROUTE_PROTOCOLS.of(route).value().contains(GatewayKinds.WebProtocol.HTTP);
    }

    private static Edit closing(Component door, List<Properties> routes, Review review) {
        if (review.isSensitive()) {
            List<Properties> encrypted = routes.stream()
                    .map(route -> route.with(EdgeKinds.ROUTE_PROTOCOLS.key(), List.of(GatewayKinds.WebProtocol.HTTPS)))
                    .toList();
            return Edits.setProperty(door, EdgeKinds.ROUTES, encrypted)
                    .labelled("Take HTTPS only on '%s'".formatted(door.name()));
        }
        List<Properties> redirecting = routes.stream()
                .map(route -> EdgeKinds.HTTPS_REDIRECT.of(route).is(false)
                        ? route.with(EdgeKinds.HTTPS_REDIRECT.key(), true)
                        : route)
                .toList();
        return Edits.setProperty(door, EdgeKinds.ROUTES, redirecting)
                .labelled("Redirect HTTP to HTTPS on '%s'".formatted(door.name()));
    }
}
