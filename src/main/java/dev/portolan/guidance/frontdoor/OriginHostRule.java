package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.SupportKinds;
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
import dev.portolan.plan.Estate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** AFD-008: applications work best when origin and clients call them by the same name. */
final class OriginHostRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "AFD-008",
                    "Origins should be asked for the public host name",
                    Severity.INFO,
                    Pillar.RELIABILITY,
                    """
            Where the origin sees another Host header than the browser's, cookies, redirects and links it makes may name
            the wrong host.
            """,
                    """
            Keep the request's host name: leave the origin host header empty or set it to the custom domain, and let the
            origin have a certificate for it.
            """,
                    """
            The header is a custom domain or endpoint name of the same Front Door, or is left as it came. The origin is a
            platform service, which wants to be called by its own name.
            """,
                    List.of(Sources.WELL_ARCHITECTED_FRONT_DOOR),
                    List.of("APRL cd6a32af"))
            .about(EdgeKinds.FRONT_DOOR)
            .fix("Hand on the host name of the request");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Cases cases = new Cases();
        boolean looked = false;
        for (Component door : review.estate().all(EdgeKinds.FRONT_DOOR)) {
            List<Properties> changing = EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream()
                    .filter(origin -> EdgeKinds.ORIGIN_HOST_HEADER.of(origin).isKnown())
                    .filter(origin -> !isPlatform(origin, review.estate()))
                    .toList();
            looked |= !changing.isEmpty();
            if (!changing.isEmpty()) {
                check(door, changing, review, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no origin of a Front Door is asked for another host");
    }

    private static void check(Component door, List<Properties> origins, Review review, Cases cases) {
        Set<String> names = names(door);
        List<String> other = origins.stream()
                .filter(origin -> !names.contains(header(origin)))
                .map(origin -> "%s (%s)".formatted(EdgeKinds.NAME.of(origin).orElse("without a name"), header(origin)))
                .toList();
        boolean open = EdgeKinds.ENDPOINTS.of(door).orElse(List.of()).stream()
                        .anyMatch(endpoint ->
                                !EdgeKinds.CUSTOM_DOMAINS.of(endpoint).isKnown())
                || !EdgeKinds.ENDPOINTS.of(door).isKnown();
        if (!other.isEmpty() && open) {
            cases.missing(
                    door,
                    EdgeKinds.ENDPOINTS,
                    "nobody said which custom domains the endpoints of " + door.name() + " have");
        } else if (!other.isEmpty()) {
            cases.found(Finding.of(
                            INFO,
                            "'%s' asks origin %s for another host than clients ask for: %s."
                                    .formatted(door.name(), Listing.of(other), Listing.of(names)),
                            door)
                    .along(review.traceThrough(door))
                    .fixedBy(keep(door, origins, names)));
        }
    }

    private static String header(Properties origin) {
        return EdgeKinds.ORIGIN_HOST_HEADER.of(origin).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(Component door) {
        Set<String> names = new LinkedHashSet<>();
        for (Properties endpoint : EdgeKinds.ENDPOINTS.of(door).orElse(List.of())) {
            EdgeKinds.CUSTOM_DOMAINS
                    .of(endpoint)
                    .orElse(List.of())
                    .forEach(domain -> names.add(domain.toLowerCase(Locale.ROOT)));
            EdgeKinds.ENDPOINT_HOST.of(endpoint).optional().ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static boolean isPlatform(Properties origin, Estate estate) {
        return EdgeKinds.ORIGIN_TARGET
                .of(origin)
                .optional()
                .flatMap(estate.graph().topology()::component)
                .filter(target -> target.is(SupportKinds.PLATFORM_SERVICE.id()))
                .isPresent();
    }

    private static Edit keep(Component door, List<Properties> judged, Set<String> names) {
        List<Properties> origins = EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream()
                .map(origin -> names.contains(header(origin)) || !judged.contains(origin)
                        ? origin
                        : origin.without(EdgeKinds.ORIGIN_HOST_HEADER.name()))
                .toList();
        return Edits.setProperty(door, EdgeKinds.ORIGINS, origins)
                .labelled("Hand on the host name of requests to '%s'".formatted(door.name()));
    }
}
