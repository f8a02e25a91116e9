package dev.portolan.trace;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Application Gateway's own health probe: it has to take the way of the traffic to a port of its own (AGW-010). */
final class GatewayProbe {

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
        Probing.Outcome outcome = outcome(packet, go);
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

    private Probing.Outcome outcome(Packet packet, BiConsumer<Journey, Walk> go) {
        return new Probing(onward.gateway(), journey::shadow, Probing.ON_THE_WAY).of(packet, go);
    }
}
