package dev.portolan.guidance.hub;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
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
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** HUB-003: a network uses the gateways of one peer, and only where it has none of its own. */
final class RemoteGatewaysRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-003",
                    "A network must use the gateways of one peer at most, and only if it has none of its own",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Azure accepts useRemoteGateways on one peering of a network at most, and on none of a network that has a VPN or
            ExpressRoute gateway of its own: the deployment of a second one fails.
            """,
                    """
            Where the network has a gateway of its own, switch useRemoteGateways off on all of its peerings; elsewhere leave
            it on for the one peer whose gateway is meant.
            """,
                    """
            One peering alone uses remote gateways, and the network has no gateway.
            """,
                    List.of(Sources.PEERING),
                    List.of())
            .about(NetworkKinds.VIRTUAL_NETWORK)
            .fix("Switch useRemoteGateways off where it cannot be on");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Cases cases = new Cases();
        boolean looked = false;
        for (Component network : estate.all(NetworkKinds.VIRTUAL_NETWORK)) {
            List<Link> using = using(network, estate);
            if (!using.isEmpty()) {
                looked = true;
                check(network, using, estate, cases);
            }
        }
        return looked ? cases.verdict() : Verdict.notApplicable("no peering uses remote gateways");
    }

    private static List<Link> using(Component network, Estate estate) {
        return estate.graph().successors(network.id(), Edge.Type.PEERING).stream()
                .flatMap(peer -> estate.peerings().half(network, peer).stream())
                .filter(half -> LinkKinds.USE_REMOTE_GATEWAYS.of(half).is(true))
                .toList();
    }

    private static void check(Component network, List<Link> using, Estate estate, Cases cases) {
        List<Component> own = estate.peerings().gateways(network);
        String peers = using.stream().map(half -> quoted(half.to(), estate)).collect(Collectors.joining(" and "));
        if (!own.isEmpty()) {
            String message = "'%s' has the gateway '%s' and is to use those of %s as well."
                    .formatted(network.name(), own.get(0).name(), peers);
            cases.found(about(network, using, message).fixedBy(off(network, using)));
        } else if (using.size() > 1) {
            Finding finding = about(
                    network,
                    using,
                    "'%s' is to use the gateways of %s, and Azure accepts one peer.".formatted(network.name(), peers));
            List<Link> idle = using.stream()
                    .filter(half -> !isServed(network, half, estate))
                    .toList();
            cases.found(idle.size() == using.size() - 1 ? finding.fixedBy(off(network, idle)) : finding);
        }
    }

    /** Whether there are gateways that this half gives the network. */
    private static boolean isServed(Component network, Link half, Estate estate) {
        Component peer = estate.graph().topology().require(half.to());
        return estate.peerings().usesGatewaysOf(network, peer)
                && !estate.peerings().gateways(peer).isEmpty();
    }

    private static String quoted(ComponentId id, Estate estate) {
        return "'" + estate.graph().topology().require(id).name() + "'";
    }

    private static Finding about(Component network, List<Link> using, String message) {
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(network.id())));
        using.forEach(half -> subjects.add(Subject.of(half.id())));
        return Finding.about(INFO, message, subjects);
    }

    private static Edit off(Component network, List<Link> halves) {
        return halves.stream()
                .map(half -> Edits.setProperty(half, LinkKinds.USE_REMOTE_GATEWAYS, false))
                .reduce(Edit::then)
                .orElseThrow()
                .labelled("Switch useRemoteGateways of '%s' off".formatted(network.name()));
    }
}
