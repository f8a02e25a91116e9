package dev.portolan.guidance.ingress;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** ING-011: users everywhere should have an entry near them. */
final class GlobalEntryRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "ING-011",
                    "Users in several regions should have a global entry",
                    Severity.INFO,
                    Pillar.PERFORMANCE,
                    """
            A regional deployment serves users of its own region much better than those who come from an entirely
            different one, especially from a faraway location.
            """,
                    """
            Put Front Door, Traffic Manager or a cross-region load balancer before the regional entries.
            """,
                    """
            The declared audience is regional. A global entry leads to the region.
            """,
                    List.of(Sources.ARTICLE),
                    List.of("RC-AKS 02.02.01", "RC-ALZ D05.03"))
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    KubernetesKinds.KUBERNETES_SERVICE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Known<DesignProperties.Audience> audience = DesignProperties.AUDIENCE.of(review.design());
        if (!audience.isKnown()) {
            return Verdict.notApplicable("the design does not declare its audience");
        }
        if (audience.is(DesignProperties.Audience.REGIONAL)) {
            return Verdict.notApplicable("the declared audience is regional");
        }
        List<Component> entries = entries(review.estate());
        if (entries.isEmpty()) {
            return Verdict.notApplicable("the design has no regional public entry");
        }
        Cases cases = new Cases();
        List<Component> global = globalEntries(review.estate());
        List<Component> alone = alone(entries, global, review.estate());
        Optional<Missing> open =
                global.stream().flatMap(one -> unsaid(one).stream()).findFirst();
        if (!alone.isEmpty() && open.isPresent()) {
            cases.missing(List.of(open.get()));
        } else if (!alone.isEmpty()) {
            cases.found(Finding.about(
                    INFO,
                    "The declared audience is %s, and only regional entries serve it: %s."
                            .formatted(
                                    audience.value().label().toLowerCase(Locale.ROOT),
                                    Listing.of(alone.stream()
                                            .map(entry -> "'" + entry.name() + "'")
                                            .toList())),
                    alone.stream().map(entry -> Subject.of(entry.id())).toList()));
        }
        return cases.verdict();
    }

    /** The entries of regions none of whose entries a global one leads to. */
    private static List<Component> alone(List<Component> entries, List<Component> global, Estate estate) {
        Set<ComponentId> reached = new LinkedHashSet<>();
        global.forEach(one -> reached.addAll(estate.graph().reachable(one.id(), Set.of())));
        Set<Optional<Component>> served = entries.stream()
                .filter(entry -> reached.contains(entry.id())
                        || estate.graph().successors(entry.id(), Edge.Type.ASSOCIATED).stream()
                                .anyMatch(
                                        owned -> owned.is(AddressKinds.PUBLIC_IP.id()) && reached.contains(owned.id())))
                .map(estate::regionOf)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !served.contains(estate.regionOf(entry)))
                .toList();
    }

    /** What would have to be said of a global entry to know where it leads. */
    private static Optional<Missing> unsaid(Component entry) {
        boolean byHost = EdgeKinds.ORIGINS.of(entry).orElse(List.of()).stream()
                .anyMatch(origin -> !EdgeKinds.ORIGIN_TARGET.of(origin).isKnown());
        String property = "";
        if (entry.is(EdgeKinds.FRONT_DOOR.id())
                && (byHost || !EdgeKinds.ORIGINS.of(entry).isKnown())) {
            property = EdgeKinds.ORIGINS.name();
        } else if (entry.is(EdgeKinds.TRAFFIC_MANAGER.id())
                && !EdgeKinds.MANAGED_ENDPOINTS.of(entry).isKnown()) {
            property = EdgeKinds.MANAGED_ENDPOINTS.name();
        } else if (entry.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && !BalancerKinds.POOLS.of(entry).isKnown()) {
            property = BalancerKinds.POOLS.name();
        }
        return property.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Missing(entry.id(), property, "nobody said to which regions " + entry.name() + " leads"));
    }

    private static List<Component> entries(Estate estate) {
        List<Component> found = new ArrayList<>();
        estate.all(GatewayKinds.APPLICATION_GATEWAY).stream()
                .filter(gateway -> Gateways.facesInternet(gateway).is(true))
                .forEach(found::add);
        found.addAll(estate.all(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS));
        estate.all(KubernetesKinds.KUBERNETES_SERVICE).stream()
                .filter(estate::isPublic)
                .forEach(found::add);
        return found;
    }

    private static List<Component> globalEntries(Estate estate) {
        List<Component> found = new ArrayList<>(estate.all(EdgeKinds.FRONT_DOOR));
        found.addAll(estate.all(EdgeKinds.TRAFFIC_MANAGER));
        estate.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                .filter(balancer -> BalancerKinds.TIER.of(balancer).is(BalancerKinds.Tier.GLOBAL))
                .forEach(found::add);
        return found;
    }
}
