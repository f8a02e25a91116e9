package dev.portolan.trace;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Front Door's health probe: from the edge as the traffic, to the port of its own protocol and to its own path. */
final class FrontDoorProbe {

    private static final Set<Reason> BLOCKERS = blockers();

    private final Journey journey;
    private final Origin origin;

    FrontDoorProbe(Journey journey, Origin origin) {
        this.journey = journey;
        this.origin = origin;
    }

    /** An ingress without a rule for the probe's path does not answer with success. */
    private static Set<Reason> blockers() {
        EnumSet<Reason> all = EnumSet.copyOf(Probing.ON_THE_WAY);
        all.add(Reason.NO_INGRESS_RULE);
        return Set.copyOf(all);
    }

    /**
     * What keeps the probe from arriving; empty where nothing does or where that is not known, which is noted. A probe
     * like the traffic itself meets what the traffic meets, so only another port or path needs a look.
     */
    Optional<Because> blocker(Walk walk, BiConsumer<Journey, Walk> go) {
        Optional<Properties> group = EdgeKinds.ORIGIN_GROUPS.of(origin.door()).orElse(List.of()).stream()
                .filter(each -> EdgeKinds.NAME.of(each).optional().equals(origin.group()))
                .findFirst();
        Known<WebProtocol> protocol = group.map(EdgeKinds.PROBE_PROTOCOL::of).orElse(Known.unknown());
        if (journey.isProbe() || !protocol.isKnown()) {
            return Optional.empty();
        }
        String path = EdgeKinds.PROBE_PATH.of(group.get()).orElse("/");
        String asked = journey.flow().path().isEmpty() ? "/" : journey.flow().path();
        int port = origin.port(protocol.value());
        Packet traffic = walk.packet();
        if (port == traffic.port() && path.equals(asked)) {
            return Optional.empty();
        }
        Packet packet = traffic.to(traffic.destination(), port)
                .as(protocol.is(WebProtocol.HTTP) ? Protocol.HTTP : Protocol.HTTPS);
        String name = EdgeKinds.PROBE_METHOD.of(group.get()).value().label() + " " + path;
        Probing.Outcome outcome = sent(path).of(packet, go);
        if (outcome.open()) {
            walk.note(
                    Step.Action.BALANCED,
                    origin.door().id(),
                    EdgeKinds.ORIGIN_GROUPS.name(),
                    "whether the health probe " + name + " gets through to port " + port + " is not determined");
            return Optional.empty();
        }
        return outcome.blocker()
                .filter(found -> sent(asked).of(traffic, go).blocker().isEmpty())
                .map(found -> Because.of(Reason.PROBE_FAILS, found.because().component())
                        .with("probe", name)
                        .with("port", port)
                        .with("why", origin.words(found)));
    }

    private Probing sent(String path) {
        return new Probing(origin.door(), () -> journey.shadow(path), BLOCKERS);
    }
}
