package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** ING-012: whatever an entry hands requests to has to exist. */
final class BackendResolvesRule implements Rule {

    static final RuleInfo INFO = new RuleInfo(
                    "ING-012",
                    "Every ingress rule must have a backend that resolves",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            An entry asks DNS for its backends from where it stands: private zones that are linked to its network, that
            network's DNS servers, or Azure's DNS. A backend without a record there, or with an address in no subnet, is
            never reached.
            """,
                    """
            Add the record to a zone that the hop can see, link the zone to its network, or correct the backend.
            """,
                    """
            Front Door reaches the origin over Private Link, so that nobody resolves its host name, or the origin is
            disabled. Backends of a gateway that AGIC configures are looked for in the cluster. A private address in no
            subnet may be in a site or behind a gateway; where nobody said what these bring in, it is not determined.
            """,
                    List.of(Sources.GATEWAY_WORKS),
                    List.of())
            .about(
                    GatewayKinds.APPLICATION_GATEWAY,
                    GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS,
                    EdgeKinds.FRONT_DOOR,
                    KubernetesKinds.INGRESS_CONTROLLER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> entries = LayerSeven.all(review.estate());
        if (entries.isEmpty()) {
            return Verdict.notApplicable("the design has no layer-7 entry");
        }
        Backends backends = Backends.of(review);
        for (Component entry : entries) {
            if (entry.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
                backends.ofGateway(entry);
            } else if (entry.is(EdgeKinds.FRONT_DOOR.id())) {
                backends.ofDoor(entry);
            } else {
                inCluster(entry, review, backends.cases());
            }
        }
        return backends.cases().verdict();
    }

    /** Hosts and paths of Ingress or HTTPRoute objects, which name services. */
    private static void inCluster(Component entry, Review review, Cases cases) {
        boolean controller = entry.is(KubernetesKinds.INGRESS_CONTROLLER.id());
        Known<List<Properties>> rules = (controller ? KubernetesKinds.RULES : GatewayKinds.HTTP_ROUTES).of(entry);
        for (Properties rule : rules.orElse(List.of())) {
            String host = KubernetesKinds.HOST.of(rule).orElse("every host")
                    + KubernetesKinds.PATH.of(rule).orElse("");
            Optional<Component> backend = KubernetesKinds.BACKEND
                    .of(rule)
                    .optional()
                    .flatMap(review.graph().topology()::component);
            if (backend.isEmpty()) {
                cases.missing(
                        entry,
                        controller ? KubernetesKinds.RULES : GatewayKinds.HTTP_ROUTES,
                        "nobody said where " + entry.name() + " sends requests for " + host);
            } else if (backend.get().is(KubernetesKinds.KUBERNETES_SERVICE.id())
                    && !KubernetesKinds.SELECTS.of(backend.get()).isKnown()
                    && review.graph()
                            .successors(backend.get().id(), Edge.Type.FORWARDS)
                            .isEmpty()) {
                cases.missing(
                        backend.get(),
                        KubernetesKinds.SELECTS,
                        "nobody said which pods " + backend.get().name() + " leads to");
            }
        }
    }
}
