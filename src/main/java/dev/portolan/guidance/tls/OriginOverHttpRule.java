package dev.portolan.guidance.tls;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
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
import dev.portolan.model.Properties;
import dev.portolan.plan.DoorOrigins;
import dev.portolan.plan.HttpRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** TLS-012: Front Door should not cross the Internet to its origin in clear text. */
final class OriginOverHttpRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "TLS-012",
                    "Front Door must reach public origins over HTTPS",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            Front Door ends the client's TLS. A route that forwards HTTP sends the request to the origin's public address
            in clear text, whatever the client used.
            """,
                    """
            Let the route forward by HTTPS only, and redirect HTTP to HTTPS.
            """,
                    """
            The route is disabled, or every origin of it is reached over Private Link. A route that forwards as it was
            asked is fine where it takes HTTPS only or redirects HTTP, so that it is only ever asked by HTTPS.
            """,
                    List.of(Sources.FRONT_DOOR_TLS, Sources.RESILIENCY_LIBRARY),
                    List.of("APRL d9bd6780"))
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Forward by HTTPS only");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        PlainHops hops = PlainHops.of(review);
        boolean looked = false;
        for (Component door : review.estate().all(EdgeKinds.FRONT_DOOR)) {
            List<Properties> plain = new ArrayList<>();
            for (Properties route : new HttpRoutes(door).enabled()) {
                looked = true;
                if (!new DoorOrigins(door)
                                .open(route, review.graph().topology())
                                .isEmpty()
                        && isPlain(door, route, cases)) {
                    plain.add(route);
                }
            }
            if (!plain.isEmpty()) {
                report(door, plain, hops, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("the design has no route of a Front Door");
    }

    private static boolean isPlain(Component door, Properties route, Cases cases) {
        Known<EdgeKinds.Forwarding> forwarding = EdgeKinds.FORWARDING.of(route);
        Known<Boolean> redirects = EdgeKinds.HTTPS_REDIRECT.of(route);
        if (!forwarding.is(EdgeKinds.Forwarding.HTTP_ONLY) && !HttpRoutes.takesHttp(route)) {
            return false;
        }
        if (forwarding.is(EdgeKinds.Forwarding.MATCH_REQUEST) && !redirects.isKnown()) {
            cases.missing(
                    door,
                    EdgeKinds.ROUTES,
                    "nobody said whether route " + HttpRoutes.name(route) + " of " + door.name()
                            + ", which forwards as it was asked, redirects HTTP to HTTPS");
        }
        return forwarding.is(EdgeKinds.Forwarding.HTTP_ONLY)
                || forwarding.is(EdgeKinds.Forwarding.MATCH_REQUEST) && redirects.is(false);
    }

    private static void report(Component door, List<Properties> plain, PlainHops hops, Cases cases) {
        String names = plain.stream().map(HttpRoutes::name).collect(Collectors.joining(", "));
        List<Properties> secured = EdgeKinds.ROUTES.of(door).orElse(List.of()).stream()
                .map(route -> plain.contains(route)
                        ? route.with(EdgeKinds.FORWARDING.key(), EdgeKinds.Forwarding.HTTPS_ONLY)
                        : route)
                .toList();
        Finding finding = Finding.of(
                        INFO, "Route %s of '%s' forwards HTTP to a public origin.".formatted(names, door.name()), door)
                .fixedBy(Edits.setProperty(door, EdgeKinds.ROUTES, secured)
                        .labelled("Let '%s' forward by HTTPS only".formatted(door.name())));
        cases.found(finding.along(hops.after(door)));
    }
}
