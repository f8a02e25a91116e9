package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.Optional;

/** The public address through which a packet comes in: its DDoS protection and its translation. */
final class PublicAddress {

    private final Scene scene;

    PublicAddress(Scene scene) {
        this.scene = scene;
    }

    /** DDoS protection of the address as the receiving hop's first step (numbers.md D.3). */
    void protect(Walk walk, Component address, Optional<Component> subnet) {
        Known<AddressKinds.DdosMode> known = AddressKinds.DDOS_MODE.of(address);
        if (!known.isKnown()) {
            return; // an import leaves it open; it decides nothing of the way
        }
        AddressKinds.DdosMode mode = known.value();
        Optional<Component> plan = subnet.flatMap(scene::networkOf)
                .flatMap(network ->
                        scene.component(NetworkKinds.DDOS_PLAN.of(network).optional()));
        Because because;
        if (mode == AddressKinds.DdosMode.IP_PROTECTION) {
            because = Because.of(Reason.DDOS_IP_PROTECTION, address.id());
        } else if (mode == AddressKinds.DdosMode.INHERITED && plan.isPresent()) {
            because = Because.of(Reason.DDOS_NETWORK_PROTECTION, plan.get().id());
        } else {
            because = Because.of(Reason.DDOS_INFRASTRUCTURE, address.id());
        }
        walk.pass(Step.Action.PROTECTED, because);
    }

    /** What the address becomes inside; filters see it after that (B.3). */
    void translate(Walk walk, Optional<Component> address, String inside) {
        Packet before = walk.packet();
        walk.set(before.to(inside, before.port()));
        walk.pass(
                Step.Action.TRANSLATED,
                Because.of(Reason.PUBLIC_TO_PRIVATE, address.map(Component::id).orElse(ComponentId.CANVAS))
                        .with("public", before.destination().isEmpty() ? "not given" : before.destination())
                        .with("private", inside));
    }
}
