package dev.portolan.trace;

import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
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
        askInterface(walk, subnet, Direction.OUTBOUND, walk.packet());
        scene.groups()
                .of(subnet)
                .ifPresent(group -> ask(walk, group, subnet, new Look(Direction.OUTBOUND, walk.packet(), "")));
    }

    /** As the packet reaches the hop that the walk is at: the subnet's group, then that of the interface. */
    void entering(Walk walk, Component subnet, Packet packet) {
        Optional<Component> found = scene.groups().of(subnet);
        if (found.isPresent()) {
            ask(walk, found.get(), subnet, new Look(Direction.INBOUND, packet, ""));
        } else {
            walk.pass(
                    Step.Action.FILTERED, Because.of(Reason.NO_NSG, subnet.id()).with("subnet", subnet.name()));
        }
        askInterface(walk, subnet, Direction.INBOUND, packet);
    }

    /** A virtual machine's interface may have a group of its own. */
    private void askInterface(Walk walk, Component subnet, Direction direction, Packet packet) {
        Component machine = walk.at();
        if (machine.is(SupportKinds.VIRTUAL_MACHINE.id())) {
            scene.groups()
                    .of(machine)
                    .ifPresent(group -> ask(
                            walk,
                            group,
                            subnet,
                            new Look(direction, packet, "the network interface of " + machine.name())));
        }
    }

    /** @param place where the group stands, in words; empty for the subnet */
    private record Look(Direction direction, Packet packet, String place) {}

    private void ask(Walk walk, Component group, Component subnet, Look look) {
        Packet packet = look.packet();
        Ruling verdict = scene.groups()
                .ask(
                        group,
                        subnet,
                        new SecurityGroups.Question(
                                look.direction(),
                                Ends.of(packet.source()),
                                Ends.of(packet.destination()),
                                packet.port(),
                                packet.protocol()));
        if (!verdict.isCertain()) {
            walk.undetermined(Step.Action.FILTERED, group.id(), "rules", verdict.doubt());
            return;
        }
        Optional<Prefix> pods =
                verdict.byDefault() && !verdict.allowed() ? scene.podRanges().of(packet) : Optional.empty();
        if (pods.isPresent() && scene.podRanges().isWithinCluster(packet)) {
            walk.pass(
                    Step.Action.FILTERED,
                    Because.of(Reason.NSG_OVERLAY, group.id())
                            .with("direction", look.direction().name().toLowerCase(Locale.ROOT)));
            return;
        }
        if (pods.isPresent()) {
            walk.undetermined(
                    Step.Action.FILTERED,
                    group.id(),
                    "rules",
                    "no rule names the pod range " + pods.get()
                            + ", and whether the tag VirtualNetwork covers it is not documented");
            return;
        }
        Because because = Because.of(verdict.byDefault() ? Reason.NSG_DEFAULT_RULE : Reason.NSG_RULE, group.id())
                .with("rule", verdict.rule())
                .with("priority", verdict.priority())
                .with("direction", look.direction().name().toLowerCase(Locale.ROOT))
                .with("access", verdict.allowed() ? "allow" : "deny")
                .with("subnet", subnet.name())
                .with("place", look.place());
        if (verdict.allowed()) {
            walk.pass(Step.Action.FILTERED, because);
        } else {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        }
    }
}
