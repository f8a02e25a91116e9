package dev.portolan.trace;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.Trait;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Application Gateway v2 as a sender: rule, pool, settings, and a new connection from an instance's address (S-N14). */
final class GatewayBackends {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Scene scene;
    private final Journey journey;
    private final GatewayPods pods;

    GatewayBackends(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.pods = journey.gatewayPods();
    }

    void forward(Walk walk, Component gateway, Component subnet, Properties listener) {
        Optional<Properties> rule = rule(gateway, listener);
        if (!GatewayKinds.RULES.of(gateway).isKnown()) {
            forwardDrawn(walk, gateway, subnet);
            return;
        }
        if (rule.isEmpty() || GatewayKinds.REDIRECT_TO.of(rule.get()).isKnown()) {
            boolean redirects = rule.isPresent();
            walk.undetermined(
                    Step.Action.BALANCED,
                    gateway.id(),
                    GatewayKinds.RULES.name(),
                    redirects
                            ? "the request is redirected; ask again for where it leads"
                            : "no rule uses the listener");
            journey.end(walk);
            return;
        }
        Optional<Properties> pool = named(GatewayKinds.POOLS.of(gateway), GatewayKinds.POOL.of(rule.get()));
        Optional<Properties> settings =
                named(GatewayKinds.BACKEND_SETTINGS.of(gateway), GatewayKinds.SETTINGS.of(rule.get()));
        List<Properties> members = pool.map(
                        found -> GatewayKinds.MEMBERS.of(found).orElse(List.of()))
                .orElse(List.of());
        if (settings.isEmpty() && isNameOpen(GatewayKinds.BACKEND_SETTINGS.of(gateway))) {
            String why = "the name of a backend setting is left open, and it may be the rule's";
            endOpen(walk, gateway, GatewayKinds.BACKEND_SETTINGS.name(), why);
            return;
        }
        if (members.isEmpty()) {
            endOpen(walk, gateway, GatewayKinds.POOLS.name(), "the rule's backend pool has no members");
            return;
        }
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.GATEWAY_RULE, gateway.id())
                        .with("rule", GatewayKinds.NAME.of(rule.get()).orElse("without a name"))
                        .with("pool", GatewayKinds.POOL.of(rule.get()).orElse(""))
                        .with("settings", GatewayKinds.SETTINGS.of(rule.get()).orElse("")));
        for (Properties member : members) {
            Walk branch = members.size() == 1 ? walk : walk.fork();
            connect(branch, gateway, subnet, member, settings);
        }
    }

    private Optional<Properties> rule(Component gateway, Properties listener) {
        String path = journey.flow().path().isEmpty() ? "/" : journey.flow().path();
        return GatewayKinds.RULES.of(gateway).orElse(List.of()).stream()
                .filter(each -> GatewayKinds.LISTENER.of(each).equals(GatewayKinds.NAME.of(listener)))
                .filter(each -> length(each, path) >= 0)
                .max(Comparator.comparing(each -> length(each, path)));
    }

    /** How long the rule's best fitting path is; -1 where none fits. */
    private static int length(Properties rule, String path) {
        List<String> paths = GatewayKinds.PATHS.of(rule).orElse(List.of());
        if (paths.isEmpty()) {
            return 0;
        }
        return paths.stream()
                .filter(each ->
                        each.endsWith("*") ? path.startsWith(each.substring(0, each.length() - 1)) : path.equals(each))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    private static Optional<Properties> named(Known<List<Properties>> records, Known<String> name) {
        return records.orElse(List.of()).stream()
                .filter(each -> name.isKnown() && GatewayKinds.NAME.of(each).is(name.value()))
                .findFirst();
    }

    private void endOpen(Walk walk, Component gateway, String property, String why) {
        walk.undetermined(Step.Action.BALANCED, gateway.id(), property, why);
        journey.end(walk);
    }

    private static boolean isNameOpen(Known<List<Properties>> records) {
        return records.orElse(List.of()).stream().anyMatch(GatewayKinds.NAME::isLeftOpen);
    }

    /** A sketch: what traffic is drawn to stands in for rules and pools. */
    void forwardDrawn(Walk walk, Component gateway, Component subnet) {
        List<Component> drawn = pods.drawn(gateway);
        if (drawn.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED, gateway.id(), GatewayKinds.RULES.name(), "its routing rules are not given");
            journey.end(walk);
            return;
        }
        walk.assume(gateway.id(), GatewayKinds.RULES.name(), "the traffic that is drawn");
        for (Component next : drawn) {
            Walk branch = drawn.size() == 1 ? walk : walk.fork();
            Properties member = Properties.NONE.with(GatewayKinds.MEMBER_TARGET.key(), next.id());
            connect(branch, gateway, subnet, member, Optional.empty());
        }
    }

    private void connect(
            Walk walk, Component gateway, Component subnet, Properties member, Optional<Properties> settings) {
        Optional<Component> direct = pods.named(gateway, member);
        Known<String> host = GatewayKinds.MEMBER_HOST.of(member);
        Optional<Target> target = direct.isPresent() ? Optional.empty() : target(walk, gateway, member, host);
        if (direct.isEmpty() && target.isEmpty()) {
            journey.end(walk);
            return;
        }
        Onward onward = onward(walk, gateway, subnet, host, settings);
        Optional<Component> pod = direct.or(() ->
                target.flatMap(Target::owner).filter(owner -> scene.catalog().has(owner, Trait.RUNS_AS_PODS)));
        GatewayProbe probe = new GatewayProbe(scene, journey, onward, settings);
        if (pod.isPresent()) {
            pods.connect(walk, onward, pod.get(), Optional.of(probe));
            return;
        }
        int standard = onward.isPlain() ? HTTP_PORT : HTTPS_PORT;
        int port = onward.port()
                .orElse(onward.protocol().isKnown() ? standard : walk.packet().port());
        onward.address(walk, scene.range(subnet), target.get().address(), port);
        probe.ofTarget(walk, target.get());
        if (journey.carrier().carry(walk, subnet, target.get())) {
            journey.receive(walk, target.get());
        } else {
            journey.end(walk);
        }
    }

    private static Onward onward(
            Walk walk, Component gateway, Component subnet, Known<String> host, Optional<Properties> settings) {
        Known<WebProtocol> protocol = settings.map(GatewayKinds.PROTOCOL::of).orElse(Known.unknown());
        if (!protocol.isKnown()) {
            walk.note(
                    Step.Action.TLS_REENCRYPTED,
                    gateway.id(),
                    GatewayKinds.BACKEND_SETTINGS.name(),
                    "whether the gateway encrypts to the backend is not given");
        }
        Known<String> override = settings.map(GatewayKinds.HOST_OVERRIDE::of).orElse(Known.unknown());
        boolean picks = settings.filter(each -> GatewayKinds.PICK_HOST.of(each).is(true))
                .isPresent();
        String asked = walk.packet().host();
        return new Onward(
                gateway,
                subnet,
                settings.flatMap(each -> GatewayKinds.NAME.of(each).optional()).orElse(""),
                protocol,
                protocol.isKnown() ? settings.map(GatewayKinds.PORT::of).orElse(Known.unknown()) : Known.unknown(),
                override.isKnown() ? override.value() : picks ? host.orElse("") : asked,
                override.or(host).orElse(""),
                settings.map(GatewayKinds.TRUSTED_ROOTS::of).orElse(Known.unknown()));
    }

    private Optional<Target> target(Walk walk, Component gateway, Properties member, Known<String> host) {
        Optional<Component> named =
                scene.component(GatewayKinds.MEMBER_TARGET.of(member).optional());
        Known<IpAddress> address = GatewayKinds.MEMBER_ADDRESS.of(member);
        if (host.isKnown()) {
            Optional<Component> network = scene.networkOf(gateway);
            return network.flatMap(found -> journey.lookup().inNetwork(walk, found, host.value()).stream()
                    .findFirst());
        }
        Optional<Missing> gap = named.flatMap(found -> pods.unpublished(gateway, found));
        if (gap.isPresent()) {
            walk.undetermined(Step.Action.BALANCED, gap.get());
            return Optional.empty();
        }
        if (named.isPresent()) {
            return journey.lookup().of(walk, named.get(), false);
        }
        if (address.isKnown()) {
            return Optional.of(journey.lookup().at(address.value()));
        }
        walk.undetermined(
                Step.Action.BALANCED, gateway.id(), GatewayKinds.POOLS.name(), "a member of the pool has no address");
        return Optional.empty();
    }
}
