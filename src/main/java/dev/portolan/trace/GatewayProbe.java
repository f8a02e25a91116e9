package dev.portolan.trace;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Application Gateway's own health probe: it has to take the way of the traffic to a port of its own (AGW-010). */
final class GatewayProbe {

    /** What keeps a probe from arriving; whatever a backend answers to it is not known. */
    private static final Set<Reason> ON_THE_WAY = Set.of(
            Reason.NSG_RULE,
            Reason.NSG_DEFAULT_RULE,
            Reason.FIREWALL_RULE,
            Reason.FIREWALL_DEFAULT_DENY,
            Reason.ROUTE_NONE,
            Reason.NEXT_HOP_MISSING,
            Reason.PEERING_REFUSES,
            Reason.NETWORK_POLICY,
            Reason.NO_BALANCER_RULE,
            Reason.PODS_NOT_ROUTABLE);

    private final Scene scene;
    private final Journey journey;
    private final Onward onward;
    private final Optional<Properties> settings;

    GatewayProbe(Scene scene, Journey journey, Onward onward, Optional<Properties> settings) {
        this.scene = scene;
        this.journey = journey;
        this.onward = onward;
        this.settings = settings;
    }

    /** The walk's packet is addressed to a target that is not a pod. */
    void ofTarget(Walk walk, Target target) {
        judge(walk, (shadow, probe) -> {
            if (shadow.carrier().carry(probe, onward.subnet(), target)) {
                shadow.receive(probe, target);
            } else {
                shadow.end(probe);
            }
        });
    }

    void ofPods(Walk walk, Component pod, PodPlace place) {
        judge(walk, (shadow, probe) -> shadow.gatewayPods().send(probe, onward, pod, place));
    }

    /** A probe to the traffic's own port meets what the traffic meets, so only another port needs a look. */
    private void judge(Walk walk, BiConsumer<Journey, Walk> go) {
        Known<String> name = settings.map(GatewayKinds.PROBE::of).orElse(Known.unknown());
        if (journey.isProbe() || !name.isKnown()) {
            return;
        }
        Component gateway = onward.gateway();
        Optional<Properties> given = GatewayKinds.PROBES.of(gateway).orElse(List.of()).stream()
                .filter(probe -> GatewayKinds.NAME.of(probe).is(name.value()))
                .findFirst();
        if (given.isEmpty()) {
            walk.note(
                    Step.Action.BALANCED,
                    gateway.id(),
                    GatewayKinds.PROBES.name(),
                    "the health probe " + name.value() + " is not given");
            return;
        }
        int traffic = walk.packet().port();
        int port = GatewayKinds.PORT.of(given.get()).orElse(traffic);
        if (port == traffic) {
            return;
        }
        boolean plain =
                GatewayKinds.PROTOCOL.of(given.get()).or(onward.protocol()).is(WebProtocol.HTTP);
        Packet packet = walk.packet()
                .to(walk.packet().destination(), port)
                .as(plain ? Protocol.HTTP : Protocol.HTTPS)
                .withHost(GatewayKinds.HOST.of(given.get()).orElse(onward.header()));
        Outcome outcome = outcome(packet, go);
        if (outcome.open()) {
            walk.note(
                    Step.Action.BALANCED,
                    gateway.id(),
                    GatewayKinds.PROBES.name(),
                    "whether the health probe " + name.value() + " gets through to port " + port
                            + " is not determined");
        } else if (outcome.blocker().isPresent()
                && outcome(walk.packet(), go).blocker().isEmpty()) {
            Step blocker = outcome.blocker().get();
            walk.stop(
                    Disposition.BACKEND_UNHEALTHY,
                    Step.Action.BALANCED,
                    Because.of(Reason.PROBE_FAILS, blocker.because().component())
                            .with("probe", name.value())
                            .with("port", port)
                            .with("why", new Wording(scene.design().topology()).text(blocker)));
        }
    }

    /** Whether it is open what becomes of a probe; what stops it on every way that it can take. */
    private record Outcome(boolean open, Optional<Step> blocker) {}

    private Outcome outcome(Packet packet, BiConsumer<Journey, Walk> go) {
        Journey shadow = journey.shadow();
        go.accept(shadow, new Walk(onward.gateway(), packet.with(Encryption.UNKNOWN)));
        List<Optional<Step>> firsts =
                shadow.branches().stream().map(GatewayProbe::first).toList();
        boolean open =
                firsts.stream().flatMap(Optional::stream).anyMatch(step -> step.outcome() == Step.Outcome.UNDETERMINED);
        boolean blocked = firsts.stream()
                .allMatch(step -> step.filter(found -> found.outcome() == Step.Outcome.STOPPED)
                        .isPresent());
        return new Outcome(open, blocked && !open ? firsts.get(0) : Optional.empty());
    }

    /** The first step on the way that decides about the probe. */
    private static Optional<Step> first(Branch branch) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() == Step.Outcome.UNDETERMINED && isOnTheWay(step)
                        || step.outcome() == Step.Outcome.STOPPED
                                && ON_THE_WAY.contains(step.because().reason()))
                .findFirst();
    }

    private static boolean isOnTheWay(Step step) {
        return step.action() == Step.Action.FILTERED || step.action() == Step.Action.ROUTED;
    }
}
