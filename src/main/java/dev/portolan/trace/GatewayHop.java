package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.Frontend;
import dev.portolan.catalog.GatewayKinds.GatewaySku;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Firewalls;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Application Gateway v2 as a receiver: address, filter, listener, TLS, WAF and rule (data-plane.md B.4, S-N14). */
final class GatewayHop implements HopBehaviour {

    private static final String HEADERS =
            "x-forwarded-for, x-forwarded-port, x-forwarded-proto, x-original-host, x-original-url, x-appgw-trace-id";

    private final Scene scene;
    private final Journey journey;
    private final TlsEnd tls;
    private final GatewayBackends backends;

    GatewayHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.tls = new TlsEnd(scene);
        this.backends = new GatewayBackends(scene, journey);
    }

    @Override
    public void take(Walk walk, Target target) {
        Component gateway = walk.at();
        Optional<Component> subnet = scene.addresses().subnetOf(gateway);
        if (GatewayKinds.SKU.of(gateway).matches(GatewaySku::isVersion1)) {
            walk.undetermined(
                    Step.Action.BALANCED, gateway.id(), GatewayKinds.SKU.name(), "version 1 gateways are not followed");
        }
        if (target.publicIp().isPresent()) {
            PublicAddress address = new PublicAddress(scene);
            address.protect(walk, target.publicIp().get(), subnet);
            address.translate(walk, target.publicIp(), subnet.map(scene::range).orElse(""));
        }
        if (subnet.isEmpty()) {
            walk.undetermined(Step.Action.FILTERED, new Gaps(scene).subnet(gateway));
            journey.end(walk);
            return;
        }
        new Filters(scene).entering(walk, subnet.get(), walk.packet());
        walk.answerHere(subnet);
        Frontend frontend = target.publicIp().isPresent() ? Frontend.PUBLIC : Frontend.PRIVATE;
        if (GatewayKinds.LISTENERS.of(gateway).isUnsaid()) {
            sketched(walk, gateway);
            backends.forwardDrawn(walk, gateway, subnet.get());
            return;
        }
        Optional<Properties> listener = listener(gateway, frontend, walk.packet());
        if (listener.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.NO_LISTENER, gateway.id())
                            .with("protocol", walk.packet().protocol())
                            .with("port", walk.packet().port())
                            .with("host", walk.packet().host())
                            .with("frontend", frontend.name().toLowerCase(Locale.ROOT)));
            journey.end(walk);
            return;
        }
        listen(walk, gateway, listener.get(), frontend);
        inspect(walk, gateway);
        FrontDoorHop.check(scene, walk, gateway);
        walk.pass(
                Step.Action.HEADER_ADDED,
                Because.of(Reason.FORWARDED_HEADERS, gateway.id())
                        .with("headers", HEADERS)
                        .with("client", walk.packet().source()));
        backends.forward(walk, gateway, subnet.get(), listener.get());
    }

    private void sketched(Walk walk, Component gateway) {
        walk.assume(
                gateway.id(),
                GatewayKinds.LISTENERS.name(),
                walk.packet().protocol() + " " + walk.packet().port());
        if (walk.packet().encryption().isTls()) {
            terminate(walk, gateway, Certificates.shown(gateway, walk.packet().host()));
        }
        inspect(walk, gateway);
    }

    private void listen(Walk walk, Component gateway, Properties listener, Frontend frontend) {
        boolean choice = GatewayKinds.PUBLIC_IP.of(gateway).isKnown()
                && GatewayKinds.PRIVATE_ADDRESS.of(gateway).isKnown();
        if (choice && !GatewayKinds.FRONTEND.of(listener).isKnown()) {
            walk.assume(gateway.id(), "listeners." + GatewayKinds.FRONTEND.name(), frontend.label());
        }
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.LISTENER, gateway.id())
                        .with("listener", GatewayKinds.NAME.of(listener).orElse("without a name"))
                        .with(
                                "rule",
                                "listener " + GatewayKinds.NAME.of(listener).orElse("without a name"))
                        .with("protocol", walk.packet().protocol())
                        .with("port", walk.packet().port())
                        .with(
                                "hosts",
                                String.join(
                                        ", ",
                                        GatewayKinds.HOST_NAMES.of(listener).orElse(List.of())))
                        .with("frontend", frontend.name().toLowerCase(Locale.ROOT)));
        if (walk.packet().encryption().isTls()) {
            Known<String> named = GatewayKinds.CERTIFICATE.of(listener);
            Optional<Properties> certificate = named.isKnown()
                    ? Certificates.CERTIFICATES.of(gateway).orElse(List.of()).stream()
                            .filter(each -> Certificates.NAME.of(each).is(named.value()))
                            .findFirst()
                    : Certificates.shown(gateway, walk.packet().host());
            terminate(walk, gateway, certificate);
        }
    }

    private void terminate(Walk walk, Component gateway, Optional<Properties> certificate) {
        String minimum = GatewayKinds.MINIMUM_TLS
                .of(gateway)
                .map(GatewayKinds.MinimumTls::label)
                .orElse("");
        tls.terminate(walk, gateway, certificate, minimum, GatewayKinds.IDENTITY.of(gateway));
    }

    /** The listener on this frontend and port whose host fits best; a listener without hosts takes the rest. */
    private static Optional<Properties> listener(Component gateway, Frontend frontend, Packet packet) {
        return GatewayKinds.LISTENERS.of(gateway).value().stream()
                .filter(each -> !GatewayKinds.FRONTEND.of(each).matches(other -> other != frontend))
                .filter(each -> speaks(each, packet))
                .filter(each -> rank(each, packet.host()) > 0)
                .max(Comparator.comparing(each -> rank(each, packet.host())));
    }

    private static boolean speaks(Properties listener, Packet packet) {
        Known<WebProtocol> protocol = GatewayKinds.PROTOCOL.of(listener);
        boolean same =
                protocol.matches(own -> own.name().equals(packet.protocol().name()));
        int standard = protocol.is(WebProtocol.HTTP) ? 80 : 443;
        return (same || !protocol.isKnown() || packet.protocol() == Protocol.TCP)
                && GatewayKinds.PORT.of(listener).orElse(standard) == packet.port();
    }

    private static int rank(Properties listener, String host) {
        List<String> names = GatewayKinds.HOST_NAMES.of(listener).orElse(List.of());
        if (names.isEmpty()) {
            return 1;
        }
        if (names.stream().anyMatch(host::equalsIgnoreCase)) {
            return 3;
        }
        return names.stream().anyMatch(name -> Firewalls.holds(name, host)) ? 2 : 0;
    }

    /** A WAF does not decide whether a well-meant request arrives; what is not known of it is noted only. */
    private void inspect(Walk walk, Component gateway) {
        Known<GatewaySku> sku = GatewayKinds.SKU.of(gateway);
        Optional<Component> policy =
                scene.component(EdgeKinds.WAF_POLICY.of(gateway).optional());
        Known<EdgeKinds.WafMode> mode =
                policy.map(EdgeKinds.WAF_MODE::of).orElse(Known.unknown()).or(EdgeKinds.WAF_MODE.of(gateway));
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        if (off || sku.matches(own -> own != GatewaySku.WAF_V2 && own != GatewaySku.WAF)) {
            walk.pass(Step.Action.INSPECTED, Because.of(Reason.NO_WAF, gateway.id()));
        } else if (!sku.isKnown() && !mode.isKnown()) {
            walk.note(
                    Step.Action.INSPECTED,
                    gateway.id(),
                    GatewayKinds.SKU.name(),
                    "it is not given whether the gateway has a WAF");
        } else if (!mode.isKnown()) {
            walk.note(
                    Step.Action.INSPECTED, gateway.id(), EdgeKinds.WAF_MODE.name(), "the mode of the WAF is not given");
        } else {
            Reason reason = mode.is(EdgeKinds.WafMode.PREVENTION) ? Reason.WAF_PREVENTS : Reason.WAF_DETECTS;
            walk.pass(
                    Step.Action.INSPECTED,
                    Because.of(reason, gateway.id())
                            .with("policy", policy.map(Component::name).orElse("")));
        }
    }
}
