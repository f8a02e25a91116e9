package dev.portolan.trace;

import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.model.Component;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.filtering.Verdict;
import java.util.Locale;
import java.util.Optional;

/** Lets network security groups look at a packet (data-plane.md B.3). */
final class Filters {

    private final Scene scene;

    Filters(Scene scene) {
        this.scene = scene;
    }

    /** As the packet leaves the hop that the walk is at. */
    void leaving(Walk walk, Component subnet) {
        if (scene.groups().of(subnet).isPresent()) {
            ask(walk, subnet, Direction.OUTBOUND, walk.packet());
        }
    }

    /** As the packet reaches the hop that the walk is at. */
    void entering(Walk walk, Component subnet, Packet packet) {
        ask(walk, subnet, Direction.INBOUND, packet);
    }

    private void ask(Walk walk, Component subnet, Direction direction, Packet packet) {
        Optional<Component> found = scene.groups().of(subnet);
        if (found.isEmpty()) {
            walk.pass(
                    Step.Action.FILTERED, Because.of(Reason.NO_NSG, subnet.id()).with("subnet", subnet.name()));
            return;
        }
        Component group = found.get();
        Verdict verdict = scene.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                direction,
                                Ends.of(packet.source()),
                                Ends.of(packet.destination()),
                                packet.port(),
                                packet.protocol()));
        if (!verdict.isCertain()) {
            walk.undetermined(Step.Action.FILTERED, group.id(), "rules", verdict.doubt());
            return;
        }
        Because because = Because.of(verdict.byDefault() ? Reason.NSG_DEFAULT_RULE : Reason.NSG_RULE, group.id())
                .with("rule", verdict.rule())
                .with("priority", verdict.priority())
                .with("direction", direction.name().toLowerCase(Locale.ROOT))
                .with("access", verdict.allowed() ? "allow" : "deny")
                .with("subnet", subnet.name());
        if (verdict.allowed()) {
            walk.pass(Step.Action.FILTERED, because);
        } else {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        }
    }
}
