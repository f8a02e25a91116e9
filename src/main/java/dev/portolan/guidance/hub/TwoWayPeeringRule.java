package dev.portolan.guidance.hub;

import dev.portolan.catalog.Connection;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.ConnectionEdits;
import dev.portolan.edit.Edit;
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
import dev.portolan.model.Link;
import dev.portolan.model.Subject;
import dev.portolan.plan.Estate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** HUB-001: a peering works only where both halves are there and connected. */
final class TwoWayPeeringRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-001",
                    "Networks must be peered both ways",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Hub and spoke are joined by a peering, which is two links, one of each network. Unless both are there and
            Connected, not a single packet passes.
            """,
                    """
            Add the half that is missing; then both become Connected. A half that is Disconnected stays so: delete both
            halves and create them anew.
            """,
                    """
            One end is a Virtual WAN hub, whose half Azure keeps itself.
            """,
                    List.of(Sources.ARTICLE, Sources.PEERING),
                    List.of("PSRule Azure.VNET.PeerState (AZR-000266)"))
            .about(NetworkKinds.VIRTUAL_NETWORK)
            .fix("Plan both halves as connected");

    /** Two networks of which at least one has a half towards the other. */
    private record Pair(Component one, Component other) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        Map<Set<ComponentId>, Pair> pairs = new LinkedHashMap<>();
        for (Link half : estate.graph().topology().links()) {
            boolean loop = half.from().equals(half.to()); // nothing to be peered with
            if (half.is(LinkKinds.PEERING.id()) && !loop) {
                pairs.putIfAbsent(
                        Set.of(half.from(), half.to()),
                        new Pair(
                                estate.graph().topology().require(half.from()),
                                estate.graph().topology().require(half.to())));
            }
        }
        if (pairs.isEmpty()) {
            return Verdict.notApplicable("the design has no peering");
        }
        Cases cases = new Cases();
        pairs.values().forEach(pair -> check(pair, estate, cases));
        return cases.verdict();
    }

    private static void check(Pair pair, Estate estate, Cases cases) {
        List<String> problems = new ArrayList<>();
        List<Edit> fixes = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        look(pair.one(), pair.other(), estate, problems, fixes, subjects);
        look(pair.other(), pair.one(), estate, problems, fixes, subjects);
        if (problems.isEmpty()) {
            return;
        }
        subjects.add(Subject.of(pair.one().id()));
        subjects.add(Subject.of(pair.other().id()));
        cases.found(Finding.about(
                        INFO,
                        "'%s' and '%s' are not joined: %s."
                                .formatted(pair.one().name(), pair.other().name(), String.join("; ", problems)),
                        subjects)
                .fixedBy(fixes.stream()
                        .reduce(Edit::then)
                        .orElseThrow()
                        .labelled("Plan both halves between '%s' and '%s' as connected"
                                .formatted(pair.one().name(), pair.other().name()))));
    }

    private static void look(
            Component from,
            Component to,
            Estate estate,
            List<String> problems,
            List<Edit> fixes,
            List<Subject> subjects) {
        Optional<Link> half = estate.peerings().half(from, to);
        if (half.isEmpty()) {
            if (LinkKinds.PEERING.mayJoin(from.kind(), to.kind()) && !from.is(HybridKinds.VIRTUAL_WAN_HUB.id())) {
                problems.add("'%s' has no half towards '%s'".formatted(from.name(), to.name()));
                fixes.add(ConnectionEdits.connect(new Connection.ByLink(LinkKinds.PEERING), from, to));
            }
            return;
        }
        LinkKinds.PeeringState state = LinkKinds.PEERING_STATE.of(half.get()).value();
        if (state != LinkKinds.PeeringState.CONNECTED) {
            problems.add("the half from '%s' to '%s' is %s%s"
                    .formatted(
                            from.name(),
                            to.name(),
                            state.id(),
                            state == LinkKinds.PeeringState.DISCONNECTED
                                    ? ", and has to be deleted and created anew"
                                    : ""));
            fixes.add(Edits.setProperty(half.get(), LinkKinds.PEERING_STATE, LinkKinds.PeeringState.CONNECTED));
            subjects.add(Subject.of(half.get().id()));
        }
    }
}
