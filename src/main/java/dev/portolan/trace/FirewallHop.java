package dev.portolan.trace;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.EgressKinds.CollectionType;
import dev.portolan.catalog.EgressKinds.SourceNat;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Firewalls;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.routing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What firewalls and appliances do with a packet that is routed through them (data-plane.md B.6). */
final class FirewallHop {

    private final Scene scene;
    private final TlsInspection inspection;

    FirewallHop(Scene scene) {
        this.scene = scene;
        this.inspection = new TlsInspection(scene);
    }

    /** Asks the rules and translates the source; whether the walk goes on. */
    boolean pass(Walk walk, Component firewall, Component subnet, Target target) {
        if (!EgressKinds.COLLECTIONS.of(firewall).isKnown()) {
            walk.undetermined(
                    Step.Action.FILTERED,
                    firewall.id(),
                    EgressKinds.COLLECTIONS.name(),
                    "the firewall's rules are not given");
            walk.keepsState();
            return true;
        }
        Packet packet = walk.packet();
        Firewalls.Answer answer = scene.rulesOf(firewall)
                .ask(new Firewalls.Question(
                        Ends.of(packet.source()),
                        target.address().isEmpty() && target.open()
                                ? Ends.of(Ends.INTERNET)
                                : Ends.of(target.address()),
                        packet.host(),
                        packet.port(),
                        packet.protocol()));
        filter(walk, firewall, answer);
        if (answer.inspectsTls() && packet.encryption().isTls()) {
            inspection.inspect(walk, firewall, answer.verdict().rule());
        } else if (packet.encryption().isTls()) {
            walk.pass(Step.Action.TLS_PASSED, Because.of(Reason.LAYER_4, firewall.id()));
        }
        translate(walk, firewall, subnet, target, answer);
        return true;
    }

    private static void filter(Walk walk, Component firewall, Firewalls.Answer answer) {
        Ruling verdict = answer.verdict();
        if (!verdict.isCertain()) {
            walk.undetermined(Step.Action.FILTERED, firewall.id(), EgressKinds.COLLECTIONS.name(), verdict.doubt());
            return;
        }
        if (verdict.byDefault()) {
            walk.stop(
                    Disposition.DENIED, Step.Action.FILTERED, Because.of(Reason.FIREWALL_DEFAULT_DENY, firewall.id()));
            return;
        }
        Because because = Because.of(Reason.FIREWALL_RULE, firewall.id())
                .with("type", answer.type().name().toLowerCase(Locale.ROOT))
                .with("collection", answer.collection())
                .with("priority", verdict.priority())
                .with("rule", verdict.rule())
                .with("access", verdict.allowed() ? "allow" : "deny");
        if (verdict.allowed()) {
            walk.pass(Step.Action.FILTERED, because);
        } else {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        }
    }

    private void translate(Walk walk, Component firewall, Component subnet, Target target, Firewalls.Answer answer) {
        boolean application = answer.type() == CollectionType.APPLICATION;
        boolean spared = !application && isSpared(firewall, target);
        if (spared) {
            walk.keepsState();
            walk.pass(
                    Step.Action.TRANSLATED,
                    Because.of(Reason.NO_SNAT, firewall.id())
                            .with("source", walk.packet().source())
                            .with("why", "a network rule to a private range is not translated"));
            return;
        }
        boolean byGateway = NetworkKinds.NAT_GATEWAY.of(subnet).isKnown();
        if (target.open() && !byGateway && goesStraight(subnet, target)) {
            toPublic(walk, firewall, subnet);
        } else {
            Packet before = walk.packet();
            walk.answerHere(Optional.of(subnet));
            walk.set(before.from(scene.range(subnet)));
            walk.pass(
                    Step.Action.TRANSLATED,
                    source(Reason.SNAT_FIREWALL, firewall, before, walk.packet())
                            .with("pool", "one of the firewall's instances"));
        }
    }

    /** A firewall that is tunnelled elsewhere shows an instance's address (azure-docs, firewall/snat-private-range.md). */
    private boolean goesStraight(Component subnet, Target target) {
        return scene.routes()
                .choose(subnet, target.ip())
                .winner()
                .filter(route -> route.hop() == Route.Hop.INTERNET)
                .isPresent();
    }

    private static boolean isSpared(Component firewall, Target target) {
        Known<List<String>> ranges = EgressKinds.SNAT_PRIVATE_RANGES.of(firewall);
        Optional<IpAddress> address = target.ip();
        if (address.isEmpty()) {
            return ranges.matches(all -> all.contains("0.0.0.0/0"));
        }
        if (!ranges.isKnown()) {
            return address.get().isPrivate();
        }
        return ranges.value().stream()
                .flatMap(text -> Prefix.parse(text).stream())
                .anyMatch(prefix -> prefix.contains(address.get()));
    }

    private void toPublic(Walk walk, Component firewall, Component subnet) {
        Known<List<ComponentId>> ids = EgressKinds.PUBLIC_IPS.of(firewall);
        if (ids.orElse(List.of()).isEmpty()) {
            if (EgressKinds.PUBLIC_IP_PREFIX.of(firewall).isKnown()) {
                walk.note(
                        Step.Action.TRANSLATED,
                        firewall.id(),
                        EgressKinds.PUBLIC_IPS.name(),
                        "which addresses of its prefix the firewall has is not given");
            } else {
                walk.undetermined(
                        Step.Action.TRANSLATED,
                        firewall.id(),
                        EgressKinds.PUBLIC_IPS.name(),
                        "the firewall's public addresses are not given");
            }
        }
        Packet before = walk.packet();
        walk.answerHere(Optional.of(subnet));
        List<Component> pool = Pools.of(scene, ids);
        walk.set(before.from(Pools.addresses(pool)));
        walk.pass(
                Step.Action.TRANSLATED,
                source(Reason.SNAT_FIREWALL, firewall, before, walk.packet()).with("pool", Pools.words(pool)));
    }

    static Because source(Reason reason, Component by, Packet before, Packet after) {
        return Because.of(reason, by.id()).with("before", before.source()).with("after", after.source());
    }

    /** An appliance of another maker: what it lets through is not modelled and therefore assumed. */
    boolean passAppliance(Walk walk, Component appliance, Component subnet, Target target) {
        if (!EgressKinds.IP_FORWARDING.of(appliance).is(true)) {
            if (EgressKinds.IP_FORWARDING.of(appliance).isKnown()) {
                walk.stop(
                        Disposition.DROPPED,
                        Step.Action.ROUTED,
                        Because.of(Reason.NEXT_HOP_MISSING, appliance.id())
                                .with("address", walk.at().name())
                                .with("prefix", target.address())
                                .with("why", "IP forwarding is off"));
                return true;
            }
            walk.undetermined(
                    Step.Action.ROUTED,
                    appliance.id(),
                    EgressKinds.IP_FORWARDING.name(),
                    "it is not given whether the appliance forwards");
        }
        walk.assume(appliance.id(), "rules", "lets this traffic through");
        Known<SourceNat> nat = EgressKinds.SOURCE_NAT.of(appliance);
        if (!nat.isKnown()) {
            walk.undetermined(
                    Step.Action.TRANSLATED,
                    appliance.id(),
                    EgressKinds.SOURCE_NAT.name(),
                    "it is not given whether the appliance changes the source");
        }
        if (nat.is(SourceNat.ALWAYS) || (nat.is(SourceNat.INTERNET_ONLY) && target.open())) {
            Packet before = walk.packet();
            walk.answerHere(Optional.of(subnet));
            String own = scene.addresses()
                    .of(appliance.id())
                    .map(IpAddress::toString)
                    .orElse("");
            walk.set(before.from(own));
            walk.pass(Step.Action.TRANSLATED, source(Reason.SNAT_FIREWALL, appliance, before, walk.packet()));
        } else {
            walk.keepsState();
        }
        return true;
    }

    /** Public addresses of which one is used. */
    static final class Pools {

        private Pools() {}

        static List<Component> of(Scene scene, Known<List<ComponentId>> ids) {
            List<Component> found = new ArrayList<>();
            ids.orElse(List.of()).forEach(id -> scene.component(Optional.of(id)).ifPresent(found::add));
            return found;
        }

        /** The addresses, or {@link Ends#INTERNET} where one is not given. */
        static String addresses(List<Component> pool) {
            boolean all = !pool.isEmpty() && pool.stream().allMatch(Pools::isGiven);
            return all ? pool.stream().map(Pools::written).collect(Collectors.joining(", ")) : Ends.INTERNET;
        }

        static boolean isGiven(Component one) {
            return isPrefix(one)
                    ? AddressKinds.RANGE.of(one).isKnown()
                    : AddressKinds.ADDRESS.of(one).isKnown();
        }

        private static String written(Component one) {
            return isPrefix(one)
                    ? AddressKinds.RANGE.of(one).value().toString()
                    : AddressKinds.ADDRESS.of(one).value().toString();
        }

        static boolean isPrefix(Component one) {
            return one.is(AddressKinds.PUBLIC_IP_PREFIX.id());
        }

        static String words(List<Component> pool) {
            String names = pool.stream().map(Component::name).collect(Collectors.joining(", "));
            return pool.size() > 1 ? "one of " + pool.size() + ": " + names : names;
        }
    }
}
