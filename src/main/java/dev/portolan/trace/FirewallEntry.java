package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.model.Component;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.filtering.Translations;
import java.util.Optional;

/**
 * Azure Firewall as a receiver: DNAT to an address inside, and SNAT to the address of one of its instances, so that the
 * answer finds back without any route of the user (data-plane.md B.4 and B.6, S-ARCH1; reference-designs.md G.8).
 */
final class FirewallEntry implements HopBehaviour {

    private static final int DNS = 53;

    private final Scene scene;
    private final Journey journey;

    FirewallEntry(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
    }

    @Override
    public void take(Walk walk, Target target) {
        Component firewall = walk.at();
        Optional<Component> subnet = scene.addresses().subnetOf(firewall);
        target.publicIp().ifPresent(address -> new PublicAddress(scene).protect(walk, address, subnet));
        if (subnet.isEmpty()) {
            walk.undetermined(Step.Action.ROUTED, new Gaps(scene).subnet(firewall));
            journey.end(walk);
        } else if (isAskedForNames(walk, firewall, target)) {
            walk.answerHere(subnet);
            walk.pass(
                    Step.Action.DELIVERED,
                    Because.of(Reason.ENDPOINT, firewall.id()).with("name", firewall.name()));
            journey.end(walk);
        } else if (!EgressKinds.COLLECTIONS.of(firewall).isKnown()) {
            walk.undetermined(
                    Step.Action.FILTERED,
                    firewall.id(),
                    EgressKinds.COLLECTIONS.name(),
                    "the firewall's rules are not given");
            journey.end(walk);
        } else {
            translate(walk, firewall, subnet.get(), target);
        }
    }

    private static boolean isAskedForNames(Walk walk, Component firewall, Target target) {
        return target.publicIp().isEmpty()
                && walk.packet().port() == DNS
                && EgressKinds.DNS_PROXY.of(firewall).is(true);
    }

    private void translate(Walk walk, Component firewall, Component subnet, Target target) {
        Packet packet = walk.packet();
        Translations.Answer answer = Translations.ask(firewall, question(packet));
        if (!answer.verdict().isCertain()) {
            unclear(walk, firewall, target, answer);
            return;
        }
        if (answer.verdict().byDefault()) {
            refuse(walk, firewall);
            return;
        }
        String rule = answer.verdict().rule();
        walk.pass(
                Step.Action.FILTERED,
                Because.of(Reason.FIREWALL_RULE, firewall.id())
                        .with("type", "DNAT")
                        .with("collection", answer.collection())
                        .with("priority", answer.verdict().priority())
                        .with("rule", rule)
                        .with("access", "allow"));
        if (answer.address().isEmpty() || answer.port().isEmpty()) {
            open(walk, firewall, "DNAT rule " + rule + " does not say to which address and port it translates");
            return;
        }
        Target inside = journey.lookup().at(answer.address().get());
        if (inside.open()) {
            open(walk, firewall, "DNAT rule " + rule + " translates to an address outside the design");
            return;
        }
        if (packet.encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, firewall.id()));
        }
        walk.answerHere(Optional.of(subnet));
        Packet translated = packet.to(inside.address(), answer.port().get());
        doubt(walk, firewall, translated);
        change(walk, firewall, subnet, translated);
        if (journey.carrier().carry(walk, subnet, inside)) {
            journey.receive(walk, inside);
        } else {
            journey.end(walk);
        }
    }

    private void change(Walk walk, Component firewall, Component subnet, Packet translated) {
        walk.pass(
                Step.Action.TRANSLATED,
                Because.of(Reason.DNAT_FIREWALL, firewall.id())
                        .with("before", walk.packet().target())
                        .with("after", translated.target()));
        walk.set(translated.from(scene.range(subnet)));
        walk.pass(
                Step.Action.TRANSLATED,
                FirewallHop.source(Reason.SNAT_FIREWALL, firewall, translated, walk.packet())
                        .with("pool", "one of the firewall's instances"));
    }

    /** Microsoft's documents disagree on whether network rules still count once a DNAT rule has matched. */
    private void doubt(Walk walk, Component firewall, Packet translated) {
        scene.rulesOf(firewall)
                .denial(question(translated))
                .ifPresent(denial -> walk.undetermined(
                        Step.Action.FILTERED,
                        firewall.id(),
                        EgressKinds.COLLECTIONS.name(),
                        "network rule " + denial.verdict().rule() + " of collection " + denial.collection()
                                + " denies the translated traffic, and whether it counts after DNAT is not certain"));
    }

    private void unclear(Walk walk, Component firewall, Target target, Translations.Answer answer) {
        if (walk.packet().destination().isEmpty() && target.publicIp().isPresent()) {
            Component address = target.publicIp().get();
            walk.undetermined(
                    Step.Action.FILTERED,
                    address.id(),
                    AddressKinds.ADDRESS.name(),
                    "the address of " + address.name() + " is not given, and DNAT rules name addresses");
            journey.end(walk);
        } else {
            open(walk, firewall, answer.verdict().doubt());
        }
    }

    private void refuse(Walk walk, Component firewall) {
        walk.stop(
                Disposition.DENIED,
                Step.Action.FILTERED,
                Because.of(Reason.NO_DNAT_RULE, firewall.id())
                        .with("protocol", walk.packet().protocol().transport())
                        .with("port", walk.packet().port()));
        journey.end(walk);
    }

    private void open(Walk walk, Component firewall, String why) {
        walk.undetermined(Step.Action.FILTERED, firewall.id(), EgressKinds.COLLECTIONS.name(), why);
        journey.end(walk);
    }

    private static Firewalls.Question question(Packet packet) {
        return new Firewalls.Question(
                Ends.of(packet.source()),
                Ends.of(packet.destination()),
                packet.host(),
                packet.port(),
                packet.protocol());
    }
}
