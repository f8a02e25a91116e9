package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import java.util.List;
import java.util.Optional;

/** Front Door as a receiver: Azure's edge, TLS, WAF, and the route for the domain and path (B.4, tls.md C, S-N15). */
final class FrontDoorHop implements HopBehaviour {

    private static final String HEADERS = "X-Azure-FDID, X-Forwarded-For, X-Azure-ClientIP";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Scene scene;
    private final Journey journey;
    private final TlsEnd tls;
    private final FrontDoorRoutes routes;
    private final FrontDoorOrigins origins;

    FrontDoorHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.tls = new TlsEnd(scene);
        this.routes = new FrontDoorRoutes();
        this.origins = new FrontDoorOrigins(scene, journey);
    }

    @Override
    public void take(Walk walk, Target target) {
        Component door = walk.at();
        walk.pass(Step.Action.PROTECTED, Because.of(Reason.EDGE_DDOS, door.id()));
        if (!isWeb(walk.packet())) {
            FrontDoorRoutes.refuse(walk, door, "", "it takes HTTP on port 80 and HTTPS on port 443 only");
            journey.end(walk);
            return;
        }
        String path = journey.flow().path().isEmpty() ? "/" : journey.flow().path();
        Optional<FrontDoorRoutes.Found> found = routes.find(walk, door, path);
        if (found.isEmpty()) {
            journey.end(walk);
            return;
        }
        Optional<Properties> route = found.get().route();
        boolean plain = walk.packet().protocol() == Protocol.HTTP;
        if (plain
                && route.isPresent()
                && !EdgeKinds.HTTPS_REDIRECT.of(route.get()).isKnown()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    door.id(),
                    "routes.httpsRedirect",
                    "whether route " + name(route.get()) + " redirects HTTP to HTTPS is not given");
        } else if (plain
                && route.filter(each -> EdgeKinds.HTTPS_REDIRECT.of(each).is(true))
                        .isPresent()) {
            redirect(walk, door, route.get(), target);
            return;
        }
        goOn(walk, door, found.get());
    }

    private void goOn(Walk walk, Component door, FrontDoorRoutes.Found found) {
        walk.answerHere(Optional.empty());
        if (walk.packet().encryption().isTls()) {
            terminate(walk, door, found);
        }
        new Inspection(scene).byPolicy(walk, door);
        walk.pass(
                Step.Action.HEADER_ADDED,
                Because.of(Reason.FORWARDED_HEADERS, door.id())
                        .with("headers", HEADERS)
                        .with("client", walk.packet().source()));
        origins.forward(walk, door, found);
    }

    private static boolean isWeb(Packet packet) {
        return packet.protocol() == Protocol.HTTP && packet.port() == HTTP_PORT
                || packet.protocol() == Protocol.HTTPS && packet.port() == HTTPS_PORT
                || packet.protocol() == Protocol.TCP && (packet.port() == HTTP_PORT || packet.port() == HTTPS_PORT);
    }

    /** An endpoint's own name has a certificate of Azure's; custom domains have one that Azure manages or the owner's. */
    private void terminate(Walk walk, Component door, FrontDoorRoutes.Found found) {
        String host = walk.packet().host();
        boolean own = found.endpoint()
                .filter(endpoint -> EdgeKinds.ENDPOINT_HOST.of(endpoint).matches(host::equalsIgnoreCase))
                .isPresent();
        Optional<Properties> certificate = own
                ? Optional.of(Properties.NONE
                        .with(Certificates.NAME.key(), "of the endpoint")
                        .with(Certificates.HOST_NAMES.key(), List.of(host))
                        .with(Certificates.ISSUER.key(), Certificates.Issuer.AZURE_MANAGED)
                        .with(Certificates.STORE.key(), Certificates.Store.AZURE))
                : Certificates.shown(door, host);
        String minimum = EdgeKinds.MINIMUM_TLS
                .of(door)
                .map(GatewayKinds.MinimumTls::label)
                .orElse("");
        tls.terminate(walk, door, certificate, minimum, Known.unknown());
    }

    /** The client comes again over HTTPS; whoever stands between it and the edge would have to be passed again too. */
    private void redirect(Walk walk, Component door, Properties route, Target target) {
        if (walk.way().size() != 2) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    door.id(),
                    EdgeKinds.ROUTES.name(),
                    "the request is redirected; ask again for where it leads");
            journey.end(walk);
            return;
        }
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.EDGE_REDIRECT, door.id()).with("route", name(route)));
        Component client = walk.opener();
        walk.arrive(client);
        Packet again = walk.packet().to(walk.packet().destination(), HTTPS_PORT).as(Protocol.HTTPS);
        walk.set(again.with(walk.openTls(again.host(), walk.clientTrust())));
        walk.arrive(door);
        take(walk, target);
    }

    private static String name(Properties route) {
        return EdgeKinds.NAME.of(route).orElse("without a name");
    }

    /** Whether an entry that lets in one Front Door only takes this packet (AFD-003, S-N15). */
    static void check(Scene scene, Walk walk, Component entry) {
        Optional<ComponentId> required = EdgeKinds.REQUIRED_FRONT_DOOR.of(entry).optional();
        if (required.isEmpty()) {
            return;
        }
        boolean passed = walk.hasPassed(required.get());
        boolean refuses = !passed && !onlyDetects(scene, entry);
        Because because = Because.of(Reason.FRONT_DOOR_CHECKED, entry.id())
                .with("door", scene.component(required).map(Component::name).orElse(""))
                .with("access", refuses ? "deny" : passed ? "allow" : "reported only, as the WAF is in detection mode");
        if (refuses) {
            walk.stop(Disposition.DENIED, Step.Action.FILTERED, because);
        } else {
            walk.pass(Step.Action.FILTERED, because);
        }
    }

    /** A gateway checks the header by a rule of its WAF, which does not block while it only detects. */
    private static boolean onlyDetects(Scene scene, Component entry) {
        return entry.is(GatewayKinds.APPLICATION_GATEWAY.id())
                && scene.component(EdgeKinds.WAF_POLICY.of(entry).optional())
                        .map(EdgeKinds.WAF_MODE::of)
                        .orElse(Known.unknown())
                        .or(EdgeKinds.WAF_MODE.of(entry))
                        .is(EdgeKinds.WafMode.DETECTION);
    }
}
