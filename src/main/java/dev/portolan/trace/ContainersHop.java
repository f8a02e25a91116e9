package dev.portolan.trace;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.graph.Edge;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;
import java.util.Optional;

/** Application Gateway for Containers: a proxy outside the cluster, with its feet in a subnet of its own (B.4, S-N18). */
final class ContainersHop implements HopBehaviour {

    private final Scene scene;
    private final Journey journey;
    private final TlsEnd tls;

    ContainersHop(Scene scene, Journey journey) {
        this.scene = scene;
        this.journey = journey;
        this.tls = new TlsEnd(scene);
    }

    @Override
    public void take(Walk walk, Target target) {
        Component gateway = walk.at();
        walk.answerHere(Optional.empty());
        if (walk.packet().encryption().isTls()) {
            tls.terminate(
                    walk, gateway, Certificates.shown(gateway, walk.packet().host()), "", Known.unknown());
        }
        new Inspection(scene).byPolicy(walk, gateway);
        FrontDoorHop.check(scene, walk, gateway);
        Optional<Component> subnet = scene.addresses().subnetOf(gateway);
        Optional<Component> backend = backend(walk, gateway);
        if (subnet.isEmpty() && backend.isPresent()) {
            walk.undetermined(
                    Step.Action.ROUTED,
                    gateway.id(),
                    Missing.PLACE,
                    "the subnet with which " + gateway.name() + " is associated is not known");
        }
        if (subnet.isEmpty() || backend.isEmpty()) {
            journey.end(walk);
            return;
        }
        String host = walk.packet().host();
        Onward onward = new Onward(
                gateway,
                subnet.get(),
                "",
                GatewayKinds.BACKEND_PROTOCOL.of(gateway),
                Known.unknown(),
                host,
                host,
                GatewayKinds.TRUSTED_ROOTS.of(gateway));
        journey.gatewayPods().connect(walk, onward, backend.get(), Optional.empty());
    }

    private Optional<Component> backend(Walk walk, Component gateway) {
        Known<List<Properties>> routes = GatewayKinds.HTTP_ROUTES.of(gateway);
        if (!routes.isKnown()) {
            return drawn(walk, gateway);
        }
        String host = walk.packet().host();
        String path = journey.flow().path().isEmpty() ? "/" : journey.flow().path();
        Optional<Properties> route = HostAndPath.best(routes.value(), GatewayKinds.HOST, GatewayKinds.PATH, host, path);
        if (route.isEmpty()) {
            walk.stop(
                    Disposition.UNREACHABLE,
                    Step.Action.BALANCED,
                    Because.of(Reason.NO_INGRESS_RULE, gateway.id())
                            .with("host", host.isEmpty() ? "without a name" : host)
                            .with("path", path));
            return Optional.empty();
        }
        Optional<Component> backend =
                scene.component(GatewayKinds.ROUTE_BACKEND.of(route.get()).optional());
        if (backend.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    gateway.id(),
                    GatewayKinds.HTTP_ROUTES.name(),
                    "the route for " + host + " has no backend");
            return backend;
        }
        String words = GatewayKinds.HOST.of(route.get()).orElse("*")
                + GatewayKinds.PATH.of(route.get()).orElse("/");
        pass(walk, gateway, words, backend.get());
        return backend;
    }

    /** A sketch: the one service or workload to which traffic is drawn stands in for routes. */
    private Optional<Component> drawn(Walk walk, Component gateway) {
        List<Component> drawn = scene.graph().successors(gateway.id(), Edge.Type.FORWARDS);
        if (drawn.size() != 1) {
            walk.undetermined(
                    Step.Action.BALANCED, gateway.id(), GatewayKinds.HTTP_ROUTES.name(), "its routes are not given");
            return Optional.empty();
        }
        walk.assume(
                gateway.id(),
                GatewayKinds.HTTP_ROUTES.name(),
                "every host to " + drawn.get(0).name());
        pass(walk, gateway, "any", drawn.get(0));
        return Optional.of(drawn.get(0));
    }

    private static void pass(Walk walk, Component gateway, String route, Component backend) {
        walk.pass(
                Step.Action.BALANCED,
                Because.of(Reason.INGRESS_RULE, gateway.id())
                        .with("rule", route)
                        .with("backend", backend.name()));
    }
}
