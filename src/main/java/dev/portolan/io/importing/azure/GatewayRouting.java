package dev.portolan.io.importing.azure;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What an Application Gateway does with requests: listeners, rules, pools, backend settings and probes. */
final class GatewayRouting {

    private final Found gateway;
    private final Body body;
    private final Sketch sketch;
    private final Map<String, GatewayKinds.Frontend> frontends;
    private final Map<String, Body> ports;
    private final Map<String, Body> maps;
    private final Map<String, Body> redirects;

    private GatewayRouting(Found gateway, Map<String, GatewayKinds.Frontend> frontends, Sketch sketch) {
        this.gateway = gateway;
        this.body = gateway.body();
        this.sketch = sketch;
        this.frontends = frontends;
        this.ports = named("frontendPorts");
        this.maps = named("urlPathMaps");
        this.redirects = named("redirectConfigurations");
    }

    static void read(Found gateway, Filling fill, Map<String, GatewayKinds.Frontend> frontends, Sketch sketch) {
        new GatewayRouting(gateway, frontends, sketch).read(fill);
    }

    private void read(Filling fill) {
        both(fill, GatewayKinds.LISTENERS, List.of("httpListeners", "listeners"), this::listener);
        rules(fill);
        fill.records(GatewayKinds.POOLS, body, "backendAddressPools", this::pool);
        both(
                fill,
                GatewayKinds.BACKEND_SETTINGS,
                List.of("backendHttpSettingsCollection", "backendSettingsCollection"),
                this::settings);
        fill.records(GatewayKinds.PROBES, body, "probes", GatewayRouting::probe);
    }

    /** What Azure keeps in two lists, one for web requests and one for connections of layer 4. */
    private void both(
            Filling fill, Property<List<Properties>> property, List<String> lists, BiConsumer<Body, Filling> each) {
        Optional<String> why =
                lists.stream().flatMap(list -> body.at(list).why().stream()).findFirst();
        List<Body> items =
                lists.stream().flatMap(list -> body.items(list).stream()).toList();
        if (why.isPresent()) {
            fill.open(property, why.get());
        } else if (!items.isEmpty() || body.at(lists.get(0)).isGiven()) {
            fill.records(property, items, each);
        }
    }

    private void listener(Body item, Filling record) {
        record.take(GatewayKinds.NAME, item, "name");
        item.nameOf("frontendIPConfiguration")
                .map(name -> frontends.get(name.toLowerCase(Locale.ROOT)))
                .ifPresentOrElse(
                        side -> record.say(GatewayKinds.FRONTEND, side),
                        () -> onlySide().ifPresent(side -> record.say(GatewayKinds.FRONTEND, side)));
        record.take(GatewayKinds.LISTENER_PROTOCOL, item, "protocol");
        item.at("frontendPort").whyWithin().ifPresent(why -> record.open(GatewayKinds.PORT, why));
        item.nameOf("frontendPort")
                .map(name -> ports.get(name.toLowerCase(Locale.ROOT)))
                .ifPresent(port -> record.take(GatewayKinds.PORT, port, "port"));
        record.takeAll(GatewayKinds.HOST_NAMES, item, "hostNames", "hostName");
        record.name(GatewayKinds.CERTIFICATE, item, "sslCertificate");
    }

    private Optional<GatewayKinds.Frontend> onlySide() {
        List<GatewayKinds.Frontend> sides =
                frontends.values().stream().distinct().toList();
        return sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
    }

    private void rules(Filling fill) {
        List<String> lists = List.of("requestRoutingRules", "routingRules");
        Optional<String> why =
                lists.stream().flatMap(list -> body.at(list).why().stream()).findFirst();
        if (why.isPresent()) {
            fill.open(GatewayKinds.RULES, why.get());
            return;
        }
        List<Properties> rules = new ArrayList<>();
        lists.stream().flatMap(list -> body.items(list).stream()).forEach(rule -> rule(rule, rules));
        if (!rules.isEmpty() || body.at(lists.get(0)).isGiven()) {
            fill.say(GatewayKinds.RULES, rules);
        }
    }

    private void rule(Body rule, List<Properties> rules) {
        Optional<Body> map = rule.nameOf("urlPathMap").map(name -> maps.get(name.toLowerCase(Locale.ROOT)));
        if (map.isEmpty()) {
            rules.add(way(rule, rule, rule.text("name"), "").done());
            return;
        }
        for (Body path : map.get().items("pathRules")) {
            rules.add(way(rule, path, path.text("name"), "")
                    .take(GatewayKinds.PATHS, path, "paths")
                    .done());
        }
        rules.add(way(rule, map.get(), rule.text("name"), "default").done());
    }

    /** One way that requests of a rule take; a path map has {@code default} before the names of its own. */
    private Filling way(Body rule, Body way, Optional<String> name, String prefix) {
        Filling record = new Filling().say(GatewayKinds.NAME, name).take(GatewayKinds.PRIORITY, rule, "priority");
        rule.nameOf("httpListener")
                .or(() -> rule.nameOf("listener"))
                .ifPresent(listener -> record.say(GatewayKinds.LISTENER, listener));
        member(way, prefix, "backendAddressPool").ifPresent(pool -> record.say(GatewayKinds.POOL, pool));
        member(way, prefix, "backendHttpSettings")
                .or(() -> member(way, prefix, "backendSettings"))
                .ifPresent(settings -> record.say(GatewayKinds.SETTINGS, settings));
        member(way, prefix, "redirectConfiguration")
                .map(redirect -> redirects.get(redirect.toLowerCase(Locale.ROOT)))
                .ifPresent(redirect -> redirect(redirect, record));
        return record;
    }

    private static Optional<String> member(Body way, String prefix, String name) {
        return way.nameOf(
                prefix.isEmpty() ? name : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static void redirect(Body redirect, Filling record) {
        redirect.nameOf("targetListener")
                .ifPresentOrElse(
                        listener -> record.say(GatewayKinds.REDIRECT_TO, listener),
                        () -> record.open(
                                GatewayKinds.REDIRECT_TO,
                                "it redirects to " + redirect.text("targetUrl").orElse("another place")
                                        + ", which is no listener of this gateway"));
    }

    private void pool(Body item, Filling record) {
        record.take(GatewayKinds.NAME, item, "name");
        Optional<String> why = item.at("backendAddresses").why();
        if (why.isPresent()) {
            record.open(GatewayKinds.MEMBERS, why.get());
            return;
        }
        List<Properties> members = new ArrayList<>();
        for (Body address : item.items("backendAddresses")) {
            members.add(new Filling()
                    .take(GatewayKinds.MEMBER_HOST, address, "fqdn")
                    .take(GatewayKinds.MEMBER_ADDRESS, address, "ipAddress")
                    .done());
        }
        String name = item.text("name").orElse("");
        Machines.of(sketch.estate())
                .inPool(gateway.id().child("backendAddressPools", name))
                .forEach(machine -> members.add(
                        new Filling().refer(GatewayKinds.MEMBER_TARGET, machine).done()));
        record.say(GatewayKinds.MEMBERS, members);
    }

    private void settings(Body item, Filling record) {
        record.take(GatewayKinds.NAME, item, "name")
                .take(GatewayKinds.PROTOCOL, item, "protocol")
                .take(GatewayKinds.PORT, item, "port")
                .take(GatewayKinds.HOST_OVERRIDE, item, "hostName")
                .take(GatewayKinds.PICK_HOST, item, "pickHostNameFromBackendAddress")
                .take(GatewayKinds.CONNECTION_DRAINING, item, "connectionDraining.enabled");
        List<String> roots = item.references("trustedRootCertificates").stream()
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .toList();
        if (!roots.isEmpty()) {
            record.say(GatewayKinds.TRUSTED_ROOTS, roots);
        }
        record.name(GatewayKinds.PROBE, item, "probe");
    }

    private static void probe(Body item, Filling record) {
        record.take(GatewayKinds.NAME, item, "name")
                .take(GatewayKinds.PROTOCOL, item, "protocol")
                .take(GatewayKinds.HOST, item, "host")
                .take(GatewayKinds.PATH, item, "path")
                .take(GatewayKinds.PORT, item, "port");
    }

    private Map<String, Body> named(String list) {
        Map<String, Body> named = new HashMap<>();
        body.items(list)
                .forEach(item -> item.text("name").ifPresent(name -> named.put(name.toLowerCase(Locale.ROOT), item)));
        return named;
    }
}
