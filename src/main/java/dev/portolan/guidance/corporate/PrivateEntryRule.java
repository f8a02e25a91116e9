package dev.portolan.guidance.corporate;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.graph.Edge;
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
import dev.portolan.model.KindId;
import dev.portolan.model.Subject;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** INT-001: corporate users should come in by a private address. */
final class PrivateEntryRule implements Rule {

    private static final Set<KindId> PUBLIC_ONLY =
            Set.of(EdgeKinds.FRONT_DOOR.id(), GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id());

    private static final RuleInfo INFO = new RuleInfo(
                    "INT-001",
                    "Corporate users should come in by a private address",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Corporate users reach the cluster through the hub and its peering, ideally at the private IP of the Application
            Gateway. By the public address their traffic leaves the company's network, and nothing keeps strangers away.
            """,
                    """
            Give the gateway a private listener, and the name a record in a private zone that the company's DNS asks for.
            """,
                    """
            The flow resolves to a private address, or leads to a service on the Internet that is not the design's.
            """,
                    List.of(Sources.ARTICLE),
                    List.of())
            .about(GatewayKinds.APPLICATION_GATEWAY, BalancerKinds.LOAD_BALANCER_KIND, EdgeKinds.FRONT_DOOR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Trace> traces = CorporateFlows.of(review);
        Cases cases = new Cases();
        for (Trace trace : traces) {
            trace.branches().stream()
                    .flatMap(branch -> entry(branch, review).stream())
                    .findFirst()
                    .ifPresent(entry -> cases.found(Finding.about(
                                    INFO,
                                    "Flow '%s' of corporate users enters by the public address of '%s'."
                                            .formatted(trace.flow().name(), entry.name()),
                                    List.of(Subject.flow(trace.flow().name()), Subject.of(entry.id())))
                            .along(trace)));
        }
        return traces.isEmpty() ? Verdict.notApplicable("no corporate users ask for anything") : cases.verdict();
    }

    /** Who takes the request at a public address of the design. */
    private static Optional<Component> entry(Branch branch, Review review) {
        List<Hop> hops = branch.hops();
        String asked = hops.get(0).out().destination();
        Optional<Component> address = review.estate().all(AddressKinds.PUBLIC_IP).stream()
                .filter(each -> AddressKinds.ADDRESS
                        .of(each)
                        .matches(own -> own.toString().equals(asked)))
                .findFirst();
        return hops.stream()
                .skip(1)
                .filter(hop -> PUBLIC_ONLY.contains(hop.kind()) || holds(hop, address, review))
                .findFirst()
                .flatMap(hop -> review.graph().topology().component(hop.component()));
    }

    private static boolean holds(Hop hop, Optional<Component> address, Review review) {
        return address.filter(each -> each.id().equals(hop.component())
                        || review.graph().predecessors(each.id(), Edge.Type.ASSOCIATED).stream()
                                .anyMatch(owner -> owner.id().equals(hop.component())))
                .isPresent();
    }
}
