package dev.portolan.guidance.tls;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.List;

/** The routes of a Front Door, which take HTTP as well as HTTPS: those that do not redirect serve it in clear text. */
record DoorRoutes(Component door) {

    /** Whether there was anything to look at. */
    boolean check(RuleInfo info, Cases cases) {
        List<Properties> routes = EdgeKinds.ROUTES.of(door).orElse(List.of());
        List<String> plain = new ArrayList<>();
        for (Properties route : routes) {
            Known<Boolean> redirects = EdgeKinds.HTTPS_REDIRECT.of(route);
            String name = EdgeKinds.NAME.of(route).orElse("without a name");
            if (!redirects.isKnown()) {
                cases.missing(
                        door,
                        EdgeKinds.ROUTES,
                        "nobody said whether route " + name + " of " + door.name() + " redirects HTTP to HTTPS");
            } else if (redirects.is(false)) {
                plain.add(name);
            }
        }
        if (!plain.isEmpty()) {
            List<Properties> redirecting = routes.stream()
                    .map(route -> EdgeKinds.HTTPS_REDIRECT.of(route).is(false)
                            ? route.with(EdgeKinds.HTTPS_REDIRECT.key(), true)
                            : route)
                    .toList();
            cases.found(Finding.of(
                            info,
                            "Route %s of '%s' serves Internet clients in clear text over HTTP."
                                    .formatted(String.join(", ", plain), door.name()),
                            door)
                    .fixedBy(Edits.setProperty(door, EdgeKinds.ROUTES, redirecting)
                            .labelled("Redirect HTTP to HTTPS on '%s'".formatted(door.name()))));
        }
        return !routes.isEmpty();
    }
}
