package dev.portolan.guidance.hub;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** HUB-002: other sites reach a spoke only where both halves of its peering share the hub's gateway. */
final class GatewayTransitRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-002",
                    "Peerings must share the hub's gateway for sites to reach the spoke",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            The spoke learns the sites' routes, and the sites the spoke's, only where the hub allows gateway transit and
            the spoke uses remote gateways. With one flag missing nobody outside gets through.
            """,
                    """
            Set allowGatewayTransit on the hub's half of the peering and useRemoteGateways on the spoke's.
            """,
                    """
            No flow from a site to the spoke is asked for, or one that is expected to be denied; the spoke has its own
            gateway; the hub is a Virtual WAN hub; an appliance and routes lead there another way, so that each flow gets
            into the spoke.
            """,
                    List.of(Sources.ARTICLE, Sources.PEERING),
                    List.of())
            .about(NetworkKinds.VIRTUAL_NETWORK)
            .fix("Set the gateway flags of both peerings");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Trace> fromSites = review.wanted().stream()
                .filter(trace -> startsAtSite(trace, estate))
                .toList();
        if (fromSites.isEmpty()) {
            return Verdict.notApplicable("no flow starts at another site");
        }
        Cases cases = new Cases();
        for (Component hub : estate.all(NetworkKinds.VIRTUAL_NETWORK)) {
            if (!estate.peerings().gateways(hub).isEmpty()) {
                estate.peerings().peers(hub).stream()
                        .filter(spoke -> estate.peerings().gateways(spoke).isEmpty())
                        .forEach(spoke -> check(hub, spoke, lost(spoke, fromSites, estate), estate, cases));
            }
        }
        return cases.verdict();
    }

    private static void check(Component hub, Component spoke, List<Trace> lost, Estate estate, Cases cases) {
        if (lost.isEmpty()) {
            return;
        }
        Optional<Link> outward = estate.peerings().half(hub, spoke);
        Optional<Link> inward = estate.peerings().half(spoke, hub);
        boolean elsewhere = estate.peerings().peers(spoke).stream()
                .anyMatch(other -> estate.peerings().usesGatewaysOf(spoke, other));
        if (outward.isEmpty() || inward.isEmpty() || elsewhere) {
            return;
        }
        boolean allows = LinkKinds.ALLOW_GATEWAY_TRANSIT.of(outward.get()).is(true);
        boolean uses = LinkKinds.USE_REMOTE_GATEWAYS.of(inward.get()).is(true);
        if (allows && uses) {
            return;
        }
        List<Trace> certain = lost.stream()
                .filter(trace -> trace.disposition() != Disposition.UNDETERMINED)
                .toList();
        if (certain.isEmpty()) {
            cases.missing(
                    spoke,
                    "the gateway of '%s' is not shared with '%s', and whether sites reach it another way is not determined"
                            .formatted(hub.name(), spoke.name()));
            return;
        }
        String message = "Sites cannot reach '%s' through the gateway of '%s': %s."
                .formatted(
                        spoke.name(),
                        hub.name(),
                        allows
                                ? "the spoke does not use remote gateways"
                                : uses
                                        ? "the hub does not allow gateway transit"
                                        : "the hub does not allow gateway transit and the spoke does not use remote gateways");
        Finding finding = Finding.of(INFO, message, outward.get(), inward.get())
                .fixedBy(Edits.setProperty(outward.get(), LinkKinds.ALLOW_GATEWAY_TRANSIT, true)
                        .then(Edits.setProperty(inward.get(), LinkKinds.USE_REMOTE_GATEWAYS, true))
                        .labelled("Share the gateway of '%s' with '%s'".formatted(hub.name(), spoke.name())));
        cases.found(finding.along(certain));
    }

    private static boolean startsAtSite(Trace trace, Estate estate) {
        FlowEnd from = trace.flow().from();
        if (from.type() != FlowEnd.Type.COMPONENT || from.text().isBlank()) {
            return false;
        }
        ComponentId id = new ComponentId(from.text());
        return estate.graph()
                .topology()
                .component(id)
                .filter(start -> start.is(ActorKinds.CORPORATE_USERS.id())
                        || start.is(ActorKinds.ON_PREMISES_SITE.id())
                        || estate.graph()
                                .ancestor(id, ActorKinds.ON_PREMISES_SITE.id())
                                .isPresent())
                .isPresent();
    }

    /** Those that are to get into the spoke and do not; one that is delivered says nothing of the others. */
    private static List<Trace> lost(Component spoke, List<Trace> traces, Estate estate) {
        return traces.stream()
                .filter(trace -> leadsInto(spoke, trace, estate) && isLost(spoke, trace, estate))
                .toList();
    }

    /** What gets into the spoke and is stopped there has another trouble. */
    private static boolean isLost(Component spoke, Trace trace, Estate estate) {
        return trace.branches().stream()
                .filter(branch -> branch.disposition() != Disposition.DELIVERED)
                .anyMatch(branch -> branch.disposition() == Disposition.RETURN_LOST
                        || branch.disposition() == Disposition.UNDETERMINED
                        || branch.travelled().stream()
                                .noneMatch(hop -> estate.graph()
                                        .topology()
                                        .containers(hop.component())
                                        .contains(spoke)));
    }

    private static boolean leadsInto(Component spoke, Trace trace, Estate estate) {
        FlowEnd to = trace.flow().to();
        if (to.type() == FlowEnd.Type.COMPONENT && !to.text().isBlank()) {
            return estate.graph()
                    .topology()
                    .containers(new ComponentId(to.text()))
                    .contains(spoke);
        }
        List<Prefix> space = estate.peerings().space(spoke);
        if (to.type() == FlowEnd.Type.ADDRESS) {
            return IpAddress.parse(to.text())
                    .filter(address -> holds(space, address))
                    .isPresent();
        }
        return trace.branches().stream()
                .flatMap(branch -> branch.hops().stream())
                .flatMap(hop -> Stream.of(hop.in(), hop.out()))
                .flatMap(packet -> IpAddress.parse(packet.destination()).stream())
                .anyMatch(address -> holds(space, address));
    }

    private static boolean holds(List<Prefix> space, IpAddress address) {
        return space.stream().anyMatch(prefix -> prefix.contains(address));
    }
}
